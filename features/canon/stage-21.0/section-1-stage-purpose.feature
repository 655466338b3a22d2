@21.0
Feature: 1. What persistence is for

  Five systems are kept together across the end of a server's run. Persistence is there for that and
  for nothing else.

  Background:
    Given the server of Alderford is running

  @21.0-1.2 @gate-atomicity
  Rule: The five systems never drift apart across a save

    What was handed over between two saves is in one place in each of them, and in one place only.

    Scenario: Mara gives Tobin her sword between two saves
      Given Mara has given the Ember Sword to Tobin
      When the server saves
      Then the truth holds, from the item system, "Ember Sword's owner" as "Tobin"
      And Alderford is saved

  @21.0-1.3 @22.8-7.6 @gate-legality
  Rule: Persistence is no means of replay, rollback or prediction

    Nobody undoes an evening at the Market Square by restoring into it.

    Scenario: A restore into a server whose systems are active
      Given the server has stopped and started again
      But all its systems are active already
      When the server restores
      Then the restore is rejected as "server already active"

    Scenario: Towns that nobody designed, of which some systems are asleep and some awake
      When in 64 generated worlds, systems stand in every way
      Then in every world, only whole towns are saved and only empty ones restored

    Scenario: A truth that was altered is not replaced by an older one
      Given the server has stopped and started again
      And log, snapshots, peers, clients and ticks tell other stories
      But in the truth, the player state is altered
      When the server restores
      Then the restore is rejected as "broken seal"
