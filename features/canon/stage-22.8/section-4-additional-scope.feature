@22.8
Feature: 4. Additional scope

  The plan lists what persistence is made of. What is not on the list is built elsewhere.

  Background:
    Given the plan for Alderford's persistence is in order

  @22.8-4.14 @gate-suite
  Rule: Nothing further is in scope

    Whoever builds more than the canon lists builds something that no rule watches over.

    Scenario Outline: The plan has <what> as well
      But in the plan, <what> is planned as well
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-4.14

      Examples: useful things that belong elsewhere
        | what             |
        | backup rotation  |
        | autosave         |
        | save file format |
        | replay of events |

    Scenario: The plan has a part of persistence twice
      But in the plan, save atomicity is planned as well
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-4.14
