@pv
Feature: 10. Everything is corrupted

  Where no save is sound, an operator has two choices, and the grid has none.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-10.1
  Rule: Two choices are offered, and none is taken

    A server that begins a new world by itself has thrown the old one away.

    Scenario: The grid is opened
      But everything in the place is altered
      When the grid is opened
      Then it is refused
      And both choices are named

  @pv-10.2
  Rule: The first choice is the world anew from its seed

    Its hills and rivers stay; who lived there is gone, and what was found is set aside.

    Scenario: An operator regenerates the world
      But everything in the place is altered
      When an operator regenerates the world
      Then everything is as the seed makes it
      And what was there is set aside

  @pv-10.3
  Rule: The second choice is to read what is sound in the raw pieces

    Reading changes nothing, and what is broken is no find.

    Scenario: An operator salvages what is sound
      But every second piece of the place is altered
      When an operator salvages what is sound
      Then what is sound comes out, and nothing else
      And the place is as it was, byte for byte

  @pv-10.4
  Rule: The loss is written to the incident log

    Years later somebody asks where the old town went.

    Scenario: An operator regenerates the world, and it is written down
      But everything in the place is altered
      When an operator regenerates the world
      Then the incident log says when, who and what

  @pv-10.5
  Rule: Players are told of the loss

    They hear it from the server, and not from each other.

    Scenario: An operator regenerates the world, and players hear of it
      But everything in the place is altered
      When an operator regenerates the world
      Then players are told once
