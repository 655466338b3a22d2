@dl
Feature: 11. What is left out

  Each of these is for a later phase. In this one they are absent, and that can be seen.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-11.1
  Rule: There are no live queries to a database

    What is not in the files is nowhere.

    Scenario: An observer asks for what there is not
      Given the ledger of Alderford holds 6 events and 0 snapshots
      When an observer reads the ledger
      Then the database hears nothing

    Scenario: An append fails
      But the disk of the events is full
      When the next event is appended
      Then the request is refused
      And the database hears nothing

  @dl-11.2
  Rule: There is no partial replay

    Half of a history is another history.

    Scenario: A snapshot was taken half way
      When the server starts again
      Then the decision memory holds every event, in order

    Scenario: There is a flaw behind the last event
      But another hand wrote a line that is half of an object behind the events
      When the server starts again
      Then the request is refused
      And no event is reduced

  @dl-11.3
  Rule: There is no replay of what others write while the server runs

    One process writes. A line that it did not write is a mistake that somebody has to be told of.

    Scenario: Another hand writes an event
      But another hand writes an event into the file
      When the next event is appended
      Then the request is refused
      And nothing is replayed

  @dl-11.4
  Rule: Snapshots are not compacted

    Sixty copies are sixty copies.

    Scenario: There are sixty, and one more
      Given the ledger of Alderford holds 6 events and 60 snapshots
      When the next snapshot is written
      Then the file of the snapshots holds what was acknowledged, a line each

  @dl-11.5
  Rule: The file of the events is not rotated

    There is one file, however long it is.

    Scenario: The file is longer than any round number
      Given an event of 150000 bytes was appended
      When a group of 100 events is appended
      Then the file of the events holds what was acknowledged, a line each

  @dl-11.6
  Rule: Nothing is forgotten for its age

    Mara's first decision is as good as her last.

    Scenario: Years pass
      When 30 years pass
      Then the file of the events holds what was acknowledged, a line each
      And the server, started again, replays what was acknowledged
