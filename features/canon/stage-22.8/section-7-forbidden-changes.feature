@22.8
Feature: 7. Forbidden changes

  What an implementation is tempted to change on its way, and does not.

  @22.8-7.3 @gate-atomicity
  Rule: No partial or incremental persistence

    What did not change is part of the truth all the same.

    Scenario: A truth that holds only what changed since the last save
      Given the server has stopped and started again
      But in the truth, the world, npc, item and quest state is missing
      When the server restores
      Then the restore is rejected as "missing participant"

    Scenario: Only a purse has changed, and everything is saved
      Given the server of Alderford is running
      When the server saves
      Then the truth holds, from the world system, "Old Mill" as "the wheel stands still"
      And Alderford is saved

  @22.8-7.7 @gate-participation
  Rule: No new dependency paths

    If the land is bound to a quest, the land waits for the quest, and the quest for the land.

    Scenario Outline: The <system> system brings something that <flaw>
      Given the server of Alderford is running
      But the <system> system brings "Rope", which <flaw>
      When the server saves
      Then the save is rejected as "forbidden dependency"

      Examples: directions that canon does not have
        | system | flaw                     |
        | player | is bound to the Old Mill |
        | player | is bound to Ilse         |
        | player | is bound to an item      |
        | player | is bound to a quest      |
        | world  | is bound to Mara         |
        | world  | is bound to Ilse         |
        | world  | is bound to an item      |
        | world  | is bound to a quest      |
        | npc    | is bound to an item      |
        | npc    | is bound to a quest      |
        | item   | is bound to Ilse         |
        | item   | is bound to a quest      |
        | quest  | is bound to Ilse         |
        | quest  | is bound to an item      |
