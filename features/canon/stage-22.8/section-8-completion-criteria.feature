@22.8
Feature: 8. The whole of it, from morning to morning

  Persistence is complete when it fits: into the simulation, away from the network, around the systems.

  @22.8-8.4 @gate-isolation
  Rule: It integrates with simulation, network isolation and restore boundaries

    Each rule alone is not yet a town to live in.

    Scenario: A whole day in Alderford
      Given the server of Alderford is running
      And Mara has sold Tobin 5 arrows for 1 gold each
      And a night has passed: Alderford was saved, stopped, restored and activated
      And Mara has sold Tobin 3 arrows for 1 gold each
      When the server saves
      Then the truth holds, from the player system, "Mara's purse" as "48 gold"
      And the truth in force is of epoch 9
      And Alderford is saved
