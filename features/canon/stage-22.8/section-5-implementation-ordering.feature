@22.8
Feature: 5. Implementation ordering and dependencies

  Before anybody builds persistence, the team shows its plan: what is built, in which order, on
  which locked stages, and which questions are answered. A plan is accepted, or it is rejected.

  Background:
    Given the plan for Alderford's persistence is in order

  @22.8-5.1 @gate-plan
  Rule: World and zone simulation exist before persistence work begins

    There is nothing to save before there is a world.

    Scenario: The plan in order
      When the plan is reviewed
      Then the plan is accepted

    Scenario Outline: <milestone> before there is a world
      But in the plan, <milestone> comes before world and zone simulation
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.1

      Examples: each part of persistence
        | milestone                                |
        | save atomicity                           |
        | restore ordering                         |
        | restore integration of the player system |

    Scenario: Boundaries are drawn before there is a world
      But in the plan, participation boundaries come before world and zone simulation
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.1

    Scenario: There is never a world
      But in the plan, world and zone simulation is missing
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.1

  @22.8-5.2 @gate-plan
  Rule: Participation boundaries come after every participant exposes its persistence surface

    Who takes part is settled when each of the five can be asked.

    Scenario Outline: The <system> system exposes no surface
      But in the plan, the <system> system exposes no surface
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.2

      Examples: every system
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |

    Scenario: Boundaries are drawn before the last surface is there
      But in the plan, participation boundaries come before persistence surface of the quest system
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.2

    Scenario: Boundaries are never drawn
      But in the plan, participation boundaries are missing
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.2

  @22.8-5.3 @gate-plan
  Rule: Save atomicity comes before restore ordering

    What was saved in parts can't be restored in order.

    Scenario: Restore ordering comes first
      But in the plan, restore ordering comes before save atomicity
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.3

    Scenario: Save atomicity is never built
      But in the plan, save atomicity is missing
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.3

  @22.8-5.4 @gate-plan
  Rule: Restore ordering comes before any system's restore integration

    A system that is restored without the order gets used to another one.

    Scenario Outline: The <system> system is restored before there is an order
      But in the plan, restore integration of the <system> system comes before restore ordering
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.4

      Examples: every system
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |

    Scenario: There is never an order
      But in the plan, restore ordering is missing
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.4

  @22.8-5.5 @gate-isolation
  Rule: Persistence is complete before networking and snapshots observe restored state

    Whoever looks at half of it takes it for the whole.

    Scenario Outline: They observe before there is <milestone>
      But in the plan, networking and snapshot observation comes before <milestone>
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.5

      Examples: the first part, a middle one, and the last
        | milestone                               |
        | participation boundaries                |
        | restore ordering                        |
        | restore integration of the quest system |

    Scenario: They observe although the item system is never restored
      But in the plan, restore integration of the item system is missing
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.5

    Scenario: Nobody observes
      Given in the plan, networking and snapshot observation is missing
      When the plan is reviewed
      Then the plan is accepted

  @22.8-5.6 @gate-plan
  Rule: Work begins only when every referenced stage is locked

    What stands on a draft falls with its next version.

    Scenario Outline: Stage <stage> is not locked
      But in the plan, stage <stage> is not locked
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.6

      Examples: every stage that is referred to
        | stage |
        | 22.0  |
        | 21    |
        | 21.0  |
        | 20    |
        | 19    |
        | 13.5  |
        | 9     |
        | 1.4   |

    Scenario: A stage that nobody mentions counts as not locked
      But in the plan, stage 19 is not named
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.6

  @22.8-5.7 @gate-plan
  Rule: Work does not run beside unresolved authority, networking or ordering questions

    An answer that comes later tears down what was built on a guess.

    Scenario Outline: The question of <topic> is open
      But in the plan, the question of <topic> is open
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.7

      Examples: the three questions
        | topic                    |
        | world and zone authority |
        | networking semantics     |
        | dependency ordering      |

    Scenario: A question that nobody mentions counts as open
      But in the plan, the question of networking semantics is not named
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-5.7

    Scenario: The work waits for the answer
      Given in the plan, the question of dependency ordering is open, and the work waits for it
      When the plan is reviewed
      Then the plan is accepted
