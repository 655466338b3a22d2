@21.1
Feature: 7. Restore follows one order and uses the truth alone

  Players first, then the land, then everybody and everything on it, and only then does anything move.
  What is not in the truth does not come back, whoever else remembers it.

  Background:
    Given the server has stopped and started again

  @21.1-7.1 @22.8-4.3 @gate-ordering
  Rule: First come Player Identity and PlayerSave

    Everything that somebody owns needs its somebody.

    Scenario: Players come back before anything else
      When the server restores
      Then the player system comes back before world, npc, item and quest
      And Alderford is restored

  @21.1-7.2 @22.8-4.3 @gate-ordering
  Rule: Second come the structure of the world and the composition of its zones

    Everything that stands somewhere needs its somewhere.

    Scenario: The zones come back before those who live there
      When the server restores
      Then the world system comes back before npc, item and quest
      And Alderford is restored

  @21.1-7.3 @22.8-4.3 @gate-ordering
  Rule: Third come NPC, item and quest state, bound to the restored world and players

    A smith without a market square is nowhere, and a quest without a player is nobody's.

    Scenario: Whatever is bound finds what it is bound to
      When the server restores
      Then Alderford is restored

    Scenario Outline: The truth has an unbound datum from the <system> system
      But the truth holds "Rope" from the <system> system, which <flaw>
      When the server restores
      Then the restore is rejected as "unresolved binding"

      Examples: nowhere, and nobody's
        | system | flaw                                  |
        | npc    | is bound to a zone that is not there  |
        | item   | is bound to a player who is not there |
        | quest  | is bound to a player who is not there |
        | quest  | no player owns                        |
        | npc    | is bound to a zone that is a player   |
        | item   | is bound to a player who is a zone    |
        | npc    | is bound to a zone of its own name    |

    Scenario: Towns that nobody designed, and one thread in them is cut
      When in 100 generated worlds, one binding leads nowhere
      Then in every world, bindings lead to what is there

  @21.1-7.4 @22.8-4.3 @22.8-4.4 @22.8-5.5 @gate-ordering
  Rule: Fourth comes eligibility for activation, and only then

    Whoever moves, or looks, before everybody is back meets a half-empty town.

    Scenario: Nobody is early
      When the server restores
      Then nobody is eligible, and nobody looks on, before the last system is back
      And Alderford is restored

  @21.1-7.5 @21.0-6.3 @gate-ordering
  Rule: There is no other order

    In which order a store happened to write the states means nothing.

    Scenario: A truth that was laid out in any other order
      When the server restores
      Then every layout of the truth is restored alike

  @21.1-7.6 @22.8-4.5 @gate-legality
  Rule: Restore uses persisted truth alone

    Everybody remembers last night. The truth is what was saved.

    Scenario: Everybody else tells another story
      Given log, snapshots, peers, clients and ticks tell other stories
      When the server restores
      Then Alderford is restored

  @21.1-7.7 @21.0-1.5 @22.8-4.13 @22.8-7.6 @gate-legality
  Rule: Restore does not replay, infer or reconstruct

    What somebody did after the last save is lost, and everybody loses the same.

    Scenario: The log knows more than the truth
      Given log, snapshots, peers, clients and ticks tell other stories
      When the server restores
      Then the truth holds, from the player system, "Mara's purse" as "30 gold"
      And Alderford is restored

    Scenario: A gap that anybody can guess is not guessed
      But the truth holds "Rope" from the item system, which is left blank
      When the server restores
      Then the restore is rejected as "incomplete datum"

  @21.1-7.8 @22.8-4.6 @gate-rejection
  Rule: Restore fails, the same way every time, if a part is missing, inconsistent or illegal

    Half a town is not better than none: people go on playing in it.

    Scenario Outline: The <system> state in the truth is <wrong>
      But in the truth, the <system> state is <wrong>
      When the server restores
      Then the restore is rejected as "<reason>"
      And no system can be activated

      Examples: each part, missing, doubled or altered
        | system | wrong   | reason                |
        | player | missing | missing participant   |
        | player | doubled | duplicate participant |
        | player | altered | broken seal           |
        | world  | missing | missing participant   |
        | world  | doubled | duplicate participant |
        | world  | altered | broken seal           |
        | npc    | missing | missing participant   |
        | npc    | doubled | duplicate participant |
        | npc    | altered | broken seal           |
        | item   | missing | missing participant   |
        | item   | doubled | duplicate participant |
        | item   | altered | broken seal           |
        | quest  | missing | missing participant   |
        | quest  | doubled | duplicate participant |
        | quest  | altered | broken seal           |

    Scenario Outline: The <system> system takes nothing back
      But the <system> system takes nothing back
      When the server restores
      Then no system can be activated
      And the restore is rejected as "participant failed"

      Examples: each of the five
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |

    Scenario: Towns that nobody designed, and any call fails, in any way there is
      When in 100 generated worlds, calls of a restore fail
      Then in every world, a restore is all or nothing

    Scenario: There is no truth at all
      But nothing was ever saved
      When the server restores
      Then the restore is rejected as "missing truth"

  @21.1-7.9 @22.8-4.10 @gate-legality
  Rule: No system starts evaluating during restore

    Brannoc thinks when he is awake, not while he is being put back.

    Scenario: Thousands of ticks are due, and nobody thinks while the town comes back
      Given log, snapshots, peers, clients and ticks tell other stories
      When the server restores
      Then Alderford is restored

  @21.1-7.10 @21.0-5.2 @gate-legality
  Rule: Restored systems stay inactive until the server activates them, one by explicit one

    The server decides when the evening begins.

    Scenario: The server activates one system after the other
      When the server restores
      Then no system is active until the server activates it

    Scenario: After a rejected restore there is nothing to activate
      But in the truth, the item state is missing
      When the server restores
      Then no system can be activated
      And the restore is rejected as "missing participant"

  @21.1-7.11 @gate-legality
  Rule: Restore brings no tick participation by itself

    The first tick belongs to the server, too.

    Scenario: Ten ticks pass
      When the server restores
      Then 10 ticks pass and reach nobody
      And Alderford is restored
