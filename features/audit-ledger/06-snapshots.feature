@dl
Feature: 6. The store of snapshots

  Now and then the books are copied as they stand, so that a start need not work them out.

  Background:
    Given the ledger of Alderford holds 6 events and 3 snapshots

  @dl-6.1
  Rule: Snapshots are one JSON object a line, in one file

    There is one place to look.

    Scenario: A snapshot follows others
      When the next snapshot is written
      Then the file of the snapshots holds what was acknowledged, a line each

  @dl-6.2
  Rule: Snapshots are written by appending

    The copy of yesterday is what yesterday looked like.

    Scenario: A snapshot follows others
      When the next snapshot is written
      Then the file of the snapshots was appended to, and nothing else

  @dl-6.3
  Rule: Only the latest snapshot is read

    Whoever asks how the books stand asks about now.

    Scenario: There are three, and each says something else
      When an observer reads the ledger
      Then the observer has read every event and the latest snapshot

  @dl-6.4
  Rule: A snapshot is of the type SHADOW_LEDGER_SNAPSHOT

    A letter among the books is no book.

    Scenario Outline: The next snapshot is <flaw>
      But the next snapshot is <flaw>
      When the next snapshot is written
      Then the request is refused
      And no byte of the files changed

      Examples: what is no snapshot
        | flaw                       |
        | of an unknown type         |
        | of a type in small letters |
        | of version 2               |
        | without a type             |
        | without a state            |
        | of a state that is a list  |
        | a list                     |

    Scenario: A line in the file is of another type
      But another hand wrote a line that is of an unknown type behind the snapshots
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

  @dl-6.5
  Rule: Snapshots are no source of truth

    What was decided is in the events, whatever the books say.

    Scenario: There are no snapshots
      Given the snapshots are those of a new ledger
      When the server starts again
      Then the decision memory holds every event, in order

    Scenario: A snapshot was taken after all events
      When the server starts again
      Then the decision memory holds every event, in order
