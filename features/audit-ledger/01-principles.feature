@dl
Feature: 1. Principles

  What is in the files is what happened. Whatever a server knows besides, it knows from them.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-1.2
  Rule: An event is durable before its append is acknowledged

    Mara hands over her silver when she hears that her decision is written down.

    Scenario Outline: The <interruption> as soon as it is acknowledged
      But the <interruption> as soon as it is acknowledged
      When the next event is appended
      Then the server, started again, replays what was acknowledged

      Examples: a machine that goes on, and one that does not
        | interruption      |
        | process is killed |
        | power fails       |

    Scenario: The power fails as soon as a snapshot is acknowledged
      But the power fails as soon as it is acknowledged
      When the next snapshot is written
      Then the server, started again, replays what was acknowledged

    Scenario: The power fails as soon as a group is acknowledged
      But the power fails as soon as it is acknowledged
      When a group of 100 events is appended
      Then the server, started again, replays what was acknowledged

  @dl-1.3
  Rule: Storage is append-only

    What was written once is never written again, not even in the same words.

    Scenario: Events follow events
      When a group of 100 events is appended
      Then the file of the events only grew

    Scenario: A server starts where another stopped
      When the server starts again
      Then the file of the events only grew
      And the file of the snapshots only grew

  @dl-1.4
  Rule: Replay is deterministic

    Two servers that read the same files know the same.

    Scenario: Another server starts, years later
      When the server starts on another machine
      Then the decision memory holds every event, in order
      And the shadow ledger holds the latest snapshot

  @dl-1.5
  Rule: There is no hidden state

    Whoever carries the two folders away carries away everything.

    Scenario: The folders are carried to another machine
      When the server starts on another machine
      Then the decision memory holds every event, in order
      And the shadow ledger holds the latest snapshot

  @dl-1.6
  Rule: Nothing is written in the background

    What is written, somebody asked for, and waits for.

    Scenario: A server is left alone
      When 3 years pass
      Then nothing is written meanwhile

  @dl-1.7
  Rule: What is persisted wins over what is remembered

    Memory is made of the files, and never the other way round.

    Scenario: The server is asked for what it has just written
      When an observer reads the ledger
      Then the observer has read every event and the latest snapshot

    Scenario: The files of another town lie in the folders
      Given the files were replaced by those of Brackenford
      When the server starts again
      Then the decision memory holds every event, in order
      And the shadow ledger holds the latest snapshot
