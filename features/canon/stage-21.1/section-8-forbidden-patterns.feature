@21.1
Feature: 8. Forbidden patterns

  Seven ways in which game servers have lost their players' trust, told as they happened, and one
  sentence at the end: there is no exception.

  Background:
    Given the server of Alderford is running

  @21.1-8.1 @gate-atomicity
  Rule: No save is partial across systems

    The players were saved and the items were not, so the sword was sold twice.

    Scenario: The items fall silent while everybody else is ready
      But the item system never answers
      When the server saves
      Then the save is rejected as "participant failed"
      And the truth in force is of epoch 7

    Scenario: Players and land are back, and nothing else was ever written
      Given the server has stopped and started again
      But in the truth, the npc, item and quest state is missing
      When the server restores
      Then the restore is rejected as "missing participant"

  @21.1-8.2 @21.1-7.8 @gate-rejection
  Rule: No truth mixes versions or epochs

    The purse was of today and the quiver of yesterday, so the arrows had been paid for twice.

    Scenario Outline: The <system> state in the truth is <wrong>
      Given the server has stopped and started again
      But in the truth, the <system> state is <wrong>
      When the server restores
      Then the restore is rejected as "<reason>"

      Examples: each system in turn
        | system | wrong              | reason        |
        | player | of another epoch   | mixed epoch   |
        | player | of another version | mixed version |
        | world  | of another epoch   | mixed epoch   |
        | world  | of another version | mixed version |
        | npc    | of another epoch   | mixed epoch   |
        | npc    | of another version | mixed version |
        | item   | of another epoch   | mixed epoch   |
        | item   | of another version | mixed version |
        | quest  | of another epoch   | mixed epoch   |
        | quest  | of another version | mixed version |

    Scenario Outline: The item system <answers> when asked for today's state
      But the item system <answers>
      When the server saves
      Then the save is rejected as "<reason>"

      Examples: yesterday's, and another canon's
        | answers                       | reason        |
        | answers for another epoch     | mixed epoch   |
        | answers under another version | mixed version |

    Scenario: Towns that nobody designed, put together from several nights
      When in 100 generated worlds, a truth is mixed of several saves
      Then in every world, no mixed truth is restored

  @21.1-8.3 @21.0-4.5 @gate-rejection
  Rule: No runtime-only, tick-internal or evaluation state is persisted

    A path half walked came back as a wall that Brannoc kept walking into.

    Scenario Outline: The <system> system brings what <flaw>
      But the <system> system brings "A moment", which <flaw>
      When the server saves
      Then the save is rejected as "<reason>"

      Examples: each of the three in each system
        | system | flaw                   | reason             |
        | player | is runtime-only state  | runtime only state |
        | player | is tick-internal state | runtime only state |
        | player | is an evaluation       | runtime only state |
        | world  | is runtime-only state  | runtime only state |
        | world  | is tick-internal state | runtime only state |
        | world  | is an evaluation       | runtime only state |
        | npc    | is runtime-only state  | runtime only state |
        | npc    | is tick-internal state | runtime only state |
        | npc    | is an evaluation       | runtime only state |
        | item   | is runtime-only state  | runtime only state |
        | item   | is tick-internal state | runtime only state |
        | item   | is an evaluation       | runtime only state |
        | quest  | is runtime-only state  | runtime only state |
        | quest  | is tick-internal state | runtime only state |
        | quest  | is an evaluation       | runtime only state |

      Examples: and what was made for others to look at
        | system | flaw                      | reason               |
        | player | is a replication artifact | replication artifact |
        | world  | is part of a snapshot     | replication artifact |

    Scenario: Without any label to go by, the moment leaves no trace
      Given log, snapshots, peers, clients and ticks tell other stories
      When the server saves
      Then a server without such stories saves the same truth, to the byte
      And Alderford is saved

  @21.1-8.4 @gate-legality
  Rule: No restore infers one system from another

    The lantern had no place, so somebody worked out that Mara had it. She did not.

    Scenario Outline: The <system> state has a blank that another system knows how to fill
      Given the server has stopped and started again
      But the truth holds "Rope" from the <system> system, which is left blank
      When the server restores
      Then the restore is rejected as "incomplete datum"

      Examples: where somebody knows better
        | system |
        | npc    |
        | item   |
        | quest  |

  @21.1-8.5 @22.8-7.6 @gate-legality
  Rule: Nothing is reconstructed by replay or from an event log

    The log was replayed, and Ilse died a second time.

    Scenario: The log knows the rest of the evening
      Given the server has stopped and started again
      And log, snapshots, peers, clients and ticks tell other stories
      When the server restores
      Then Alderford is restored

    Scenario: The log knows everything, and there is no truth
      Given the server has stopped and started again
      And log, snapshots, peers, clients and ticks tell other stories
      But nothing was ever saved
      When the server restores
      Then the restore is rejected as "missing truth"

  @21.1-8.6 @21.0-4.5 @22.8-7.5 @gate-isolation
  Rule: Nothing is restored from snapshots, or with help of the network

    A snapshot showed what one player had seen. The rest of the town was gone.

    Scenario Outline: Snapshots and peers have the <system> state, and the truth has not
      Given the server has stopped and started again
      And log, snapshots, peers, clients and ticks tell other stories
      But in the truth, the <system> state is missing
      When the server restores
      Then the restore is rejected as "missing participant"

      Examples: each of the five
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |

  @21.1-8.7 @22.8-7.4 @gate-rejection
  Rule: No client authors or influences state

    Somebody's client said that he had 9,999 gold, and so he had.

    Scenario Outline: A truth in which something is what a client <verb>
      Given the server has stopped and started again
      But the truth holds "Tobin's purse" from the <system> system, which a client <verb>
      When the server restores
      Then the restore is rejected as "client influence"

      Examples: each of the three verbs
        | system | verb       |
        | player | wrote      |
        | item   | changed    |
        | quest  | wished for |
