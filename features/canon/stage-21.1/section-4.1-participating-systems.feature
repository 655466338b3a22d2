@21.1
Feature: 4. Participating systems

  Player, world, npc, item and quest are the sources of truth. Each of them is saved, and whichever
  of them is absent is missed. Who does not take part stands in the file beside this one.

  Background:
    Given the server of Alderford is running

  @21.1-4.1 @gate-participation
  Rule: Player Identity and PlayerSave take part

    Without its players a world comes back that belongs to nobody.

    Scenario: Mara and her purse are saved
      When the server saves
      Then the truth holds, from the player system, "Mara" as "Mara of Alderford"
      And the truth holds, from the player system, "Mara's purse" as "40 gold"
      And Alderford is saved

    Scenario: A save without the players
      But the player system does not take part
      When the server saves
      Then the save is rejected as "missing participant"

  @21.1-4.2 @gate-participation
  Rule: World runtime takes part, with the composition of its zones

    People and things have to stand somewhere when they come back.

    Scenario: The zones of Alderford and their composition are saved
      When the server saves
      Then the truth holds, from the world system, "Old Mill" as "the wheel stands still"
      And the truth holds, from the world system, "Alderford" as "Market Square, Old Mill"
      And Alderford is saved

    Scenario: A save without the world
      But the world system does not take part
      When the server saves
      Then the save is rejected as "missing participant"

  @21.1-4.3 @gate-participation
  Rule: NPC runtime takes part, with the state that canon calls persistable

    Brannoc's trust in Mara is worth keeping. The blow he is about to strike is not.

    Scenario: Brannoc's trust is saved
      When the server saves
      Then the truth holds, from the npc system, "Brannoc" as "smith, trusts Mara"
      And Alderford is saved

    Scenario: A save without the NPCs
      But the npc system does not take part
      When the server saves
      Then the save is rejected as "missing participant"

    Scenario: Brannoc's decision of this moment is not persistable
      But the npc system brings "Brannoc's next blow", which is an evaluation
      When the server saves
      Then the save is rejected as "runtime only state"

  @21.1-4.4 @gate-participation
  Rule: Item runtime takes part, with whose an item is and where it is

    A sword that comes back without its owner is a sword lost.

    Scenario: The Ember Sword's owner and the Lantern's place are saved
      When the server saves
      Then the truth holds, from the item system, "Ember Sword's owner" as "Mara"
      And the truth holds, from the item system, "Lantern's place" as "on a hook"
      And Alderford is saved

    Scenario: A save without the items
      But the item system does not take part
      When the server saves
      Then the save is rejected as "missing participant"

  @21.1-4.5 @gate-participation
  Rule: Quest runtime takes part, with quest state that a player owns

    How far a quest has come is always how far somebody has come in it.

    Scenario: Mara's progress is saved
      When the server saves
      Then the truth holds, from the quest system, "The Missing Miller" as "found the key"
      And Alderford is saved

    Scenario: A save without the quests
      But the quest system does not take part
      When the server saves
      Then the save is rejected as "missing participant"

    Scenario: A quest that nobody is on
      But the quest system brings "The Drowned Bell", which no player owns
      When the server saves
      Then the save is rejected as "unresolved binding"
