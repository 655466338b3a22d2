@dl
Feature: 8. Replay

  A server that starts works out what it knows from what is written, step by step, and then begins to decide.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-8.1
  Rule: Replay happens at a start, and at no other time

    A server that thinks everything over again in the middle of the day forgets what it was doing.

    Scenario: An append fails
      But the disk of the events is full
      When the next event is appended
      Then the request is refused
      And nothing is replayed

    Scenario: An observer reads
      When an observer reads the ledger
      Then nothing is replayed

    Scenario: A snapshot is written
      When the next snapshot is written
      Then nothing is replayed

  @dl-8.2
  Rule: First all events are loaded

    Whoever begins to believe a story before its end believes half a story.

    Scenario Outline: The last line is <flaw>
      But another hand wrote a line that is <flaw> behind the events
      When the server starts again
      Then the request is refused
      And no event is reduced

      Examples: what is no event
        | flaw               |
        | of an unknown type |
        | half of an object  |
        | empty              |

  @dl-8.3
  Rule: Then the decision memory is reduced from them, in order, each once

    The memory comes first, for the books are kept by whoever remembers.

    Scenario: A server starts
      When the server starts again
      Then the replay goes step by step

  @dl-8.4
  Rule: Then the latest snapshot is loaded

    A flaw in the books is found when they are opened, and not before.

    Scenario: The last snapshot is none
      But another hand wrote a line that is without a state behind the snapshots
      When the server starts again
      Then the request is refused
      And the events are reduced, and the shadow ledger is left alone

  @dl-8.5
  Rule: Then the shadow ledger is restored from it, once

    The books are what the snapshot says, and nothing that was worked out besides.

    Scenario: A server starts
      When the server starts again
      Then the replay goes step by step
      And the shadow ledger holds the latest snapshot

  @dl-8.6
  Rule: Then, and only then, the orchestrator is wired

    Nobody decides who does not know yet what was decided.

    Scenario: A server starts
      When the server starts again
      Then the replay goes step by step

    Scenario Outline: A line behind the <part> is <flaw>
      But another hand wrote a line that is <flaw> behind the <part>
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

      Examples: a step before fails
        | part      | flaw               |
        | events    | of an unknown type |
        | snapshots | of an unknown type |
        | snapshots | half of an object  |

  @dl-8.7
  Rule: Two replays of the same files come to the same

    The same letters, read in the same order, tell the same.

    Scenario: A thousand events are replayed elsewhere
      Given the ledger of Alderford holds 1000 events and 2 snapshots
      When the server starts on another machine
      Then the replay goes step by step
      And the shadow ledger holds the latest snapshot

  @dl-8.8
  Rule: A replay changes nothing

    Who reads a letter twice has one letter.

    Scenario: The server starts over and over
      When the server starts again 3 times
      Then no byte of the files changed
      And the replay goes step by step
