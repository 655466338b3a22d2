@dl
Feature: 5. The contract of events

  An event says all that there is to say about it, in words that every server of this version knows.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-5.1
  Rule: Events are of a closed union of types and versions

    A word that nobody knows is a word that somebody reads wrongly.

    Scenario Outline: The next event is <flaw>
      But the next event is <flaw>
      When the next event is appended
      Then the request is refused
      And no byte of the files changed

      Examples: types and versions that there are not
        | flaw                   |
        | of an unknown type     |
        | of version 2           |
        | without a version      |
        | of a version in quotes |
        | without a type         |

      Examples: what is nearly one that there is
        | flaw                             |
        | of a type in small letters       |
        | of a type with a blank behind it |
        | of a type before its own         |
        | of version 0                     |
        | of version 4294967297            |

    Scenario: One event of a group is of an unknown type
      But the next event is of an unknown type
      When a group of 9 events is appended
      Then the request is refused
      And no byte of the files changed

    Scenario Outline: A line in the file is <flaw>
      But another hand wrote a line that is <flaw> behind the events
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

      Examples: types and versions that there are not
        | flaw               |
        | of an unknown type |
        | of version 2       |
        | without a type     |

  @dl-5.2
  Rule: Each event is self-contained

    Whoever tears a line out of the book can read it.

    Scenario: Each line is carried into a ledger of its own
      When a group of 9 events is appended
      Then each line is its event, in a ledger of its own

  @dl-5.3
  Rule: Nothing in an event refers to another without saying so

    "As before" says nothing to whoever was not there before.

    Scenario: Two events are alike but for one id
      Given the next event says what the last one says, under another id
      When the next event is appended
      Then the file of the events holds what was acknowledged, a line each

  @dl-5.4
  Rule: Nothing derived is stored

    What can be worked out from the events is worked out from them.

    Scenario: An event is appended
      When the next event is appended
      Then the file of the events holds what was acknowledged, a line each

  @dl-5.5
  Rule: Events are never changed

    Tobin refused in the words of his day, and they stay his words.

    Scenario: Servers come and go
      When the server starts again 3 times
      Then the file of the events only grew

  @dl-5.6
  Rule: Events are never deleted

    That the books are up to date is no reason to burn the letters.

    Scenario: A snapshot is written
      When the next snapshot is written
      Then the file of the events holds what was acknowledged, a line each
