@dl
Feature: 4. The store of events

  Mara decides to buy, Tobin refuses, Brannoc delivers: a line each, in the order in which it happened.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-4.1
  Rule: An event is one JSON object on one line

    A hundred events are a hundred lines, however they are handed over.

    Scenario: A group is appended
      When a group of 100 events is appended
      Then the file of the events holds what was acknowledged, a line each

    Scenario Outline: The next event is <flaw>
      But the next event is <flaw>
      When the next event is appended
      Then the request is refused
      And no byte of the files changed

      Examples: what is no object
        | flaw              |
        | a list            |
        | a bare text       |
        | half of an object |
        | two objects       |
        | empty             |

      Examples: what is nearly one
        | flaw                     |
        | with a comma too many    |
        | with a raw tab in a text |

    Scenario: One event of a group is half of an object
      But the next event is half of an object
      When a group of 9 events is appended
      Then the request is refused
      And no byte of the files changed

  @dl-4.2
  Rule: Events are written by appending

    A pen that only goes forward can't cross anything out.

    Scenario: A group is appended
      When a group of 100 events is appended
      Then the file of the events was appended to, and nothing else

  @dl-4.3
  Rule: All events are read at the start

    What happened first counts as much as what happened last.

    Scenario Outline: There are <count> events
      Given the ledger of Alderford holds <count> events and 0 snapshots
      When the server starts again
      Then the decision memory holds every event, in order

      Examples: none, one, and many
        | count |
        | 0     |
        | 1     |
        | 1000  |
        | 2501  |

    Scenario: There are many, and snapshots of them
      Given the ledger of Alderford holds 2501 events and 2 snapshots
      When the server starts again
      Then the decision memory holds every event, in order

    Scenario: There is a long one among them
      Given an event of 300000 bytes was appended
      When the server starts again
      Then the decision memory holds every event, in order

  @dl-4.4
  Rule: The order of the file is the order

    Brannoc's clock is slow. What he did is where it was written.

    Scenario: Times and ids say something else
      When the server starts again
      Then the decision memory holds every event, in order

  @dl-4.5
  Rule: Every decision and every outcome is in it, once each

    A refusal is a decision, and what is said twice was said twice.

    Scenario: All sorts of events are appended
      When a group of 100 events is appended
      Then the file of the events holds what was acknowledged, a line each

    Scenario: There are more of them at once than anybody counts on
      When a group of 1025 events is appended
      Then the file of the events holds what was acknowledged, a line each

    Scenario: The same is said twice
      When the next event is appended twice
      Then the file of the events holds what was acknowledged, a line each
      And the server, started again, replays what was acknowledged

    Scenario: Nobody waits for an append
      But nobody waits for the append
      When the next event is appended
      Then the server, started again, replays what was acknowledged
