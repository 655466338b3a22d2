@21.0
Feature: 4. What is never true stays rejected

  A rejection is not bad luck. Whoever asks again, however often, gets the same answer.

  Background:
    Given the server has stopped and started again

  @21.0-4.4 @21.1-8.8 @22.8-7.8 @gate-rejection
  Rule: Illegal, partial, mixed-epoch and client-influenced state is rejected the same way every time

    If the hundred and first attempt succeeds, the rule is patience.

    Scenario Outline: A truth whose <system> state is <wrong>, over and over
      But in the truth, the <system> state is <wrong>
      When the server restores
      Then the restore is rejected as "<reason>"
      And 100 further requests get the same answer

      Examples: partial, mixed and altered truths
        | system | wrong              | reason                |
        | item   | missing            | missing participant   |
        | npc    | of another epoch   | mixed epoch           |
        | world  | of another version | mixed version         |
        | player | altered            | broken seal           |
        | quest  | doubled            | duplicate participant |

    Scenario Outline: A truth with a datum that <flaw>, over and over
      But the truth holds "Rope" from the item system, which <flaw>
      When the server restores
      Then the restore is rejected as "<reason>"
      And 100 further requests get the same answer

      Examples: illegal and client-influenced data
        | flaw                   | reason             |
        | is tick-internal state | runtime only state |
        | a client wished for    | client influence   |
        | is left blank          | incomplete datum   |

    Scenario: A running server whose quest system throws, over and over
      Given the server of Alderford is running
      But the quest system throws
      When the server saves
      Then the save is rejected as "participant failed"
      And 100 further requests get the same answer
