@pv
Feature: 5. Migration goes forward, region by region

  Objects of old versions are read as they are, and are led to the current one when an operator
  says so.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-5.1
  Rule: Steps lead forward only: what is newer is refused, and left alone

    A server of yesterday that writes over the objects of today loses what it can't read.

    Scenario: The market was saved by a newer server
      But the objects of the market are of a version that this server does not know
      When the harbour is changed and the grid is saved
      Then the state of the market is refused
      And the state of the harbour is as it was saved
      And every object has a type and a version

  @pv-5.2
  Rule: Older versions are read without a migration

    A world is opened first, and migrated when there is time.

    Scenario: A world of version 1 is played on
      Given the objects of the world are of version 1, and the current one is 2
      When everything is read once
      Then everything is as it was saved
      And every object in force is of version 1

  @pv-5.3
  Rule: A migration is done region by region, and goes on where it stopped

    A large world is not migrated in one evening.

    Scenario: Nothing breaks it off
      Given the objects of the world are of version 1, and the current one is 3
      When an operator migrates the grid
      Then every object in force is of version 3
      And everything is as it was saved

    Scenario Outline: While an operator migrates the grid, <something>
      Given the objects of the world are of version 1, and the current one is 3
      But <something> at each step of it, in turn
      When an operator migrates the grid
      Then each region is old or new, whole, and the rest follows

      Examples: what was written is there, or what was flushed
        | something            |
        | the server is killed |
        | the power fails      |
