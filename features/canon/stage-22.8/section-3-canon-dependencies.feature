@22.8
Feature: 3. Canon dependencies

  Each stage stands under others. They are locked, and where two disagree, they take precedence.
  So a plan that has one of them as open has nothing firm to stand on.

  Background:
    Given the plan for Alderford's persistence is in order

  @22.8-3.1 @gate-plan
  Rule: The plan stands under 22.0, 21, 19, 20 and 9, all locked, which take precedence

    The plan says how to build what those stages say.

    Scenario Outline: The plan stands on stage <stage>, which is not locked
      But in the plan, stage <stage> is not locked
      When the plan is reviewed
      Then the plan is rejected by rule 22.8-3.1

      Examples: what the plan stands under
        | stage |
        | 22.0  |
        | 21    |
        | 19    |
        | 20    |
        | 9     |

  @21.1-3.1 @gate-plan
  Rule: The architecture stands under 21.0, 19, 20, 13.5 and 9, which take precedence

    The plan builds the architecture, so it stands where the architecture stands.

    Scenario Outline: The architecture stands on stage <stage>, which is not locked
      But in the plan, stage <stage> is not locked
      When the plan is reviewed
      Then the plan is rejected by rule 21.1-3.1

      Examples: what the architecture stands under
        | stage |
        | 21.0  |
        | 19    |
        | 20    |
        | 13.5  |
        | 9     |

  @21.0-3.1 @gate-plan
  Rule: The frame stands under 13.5, 19, 20, 9 and 1.4, which take precedence

    The architecture keeps within the frame, so all of it stands where the frame stands.

    Scenario Outline: The frame stands on stage <stage>, which is not locked
      But in the plan, stage <stage> is not locked
      When the plan is reviewed
      Then the plan is rejected by rule 21.0-3.1

      Examples: what the frame stands under
        | stage |
        | 13.5  |
        | 19    |
        | 20    |
        | 9     |
        | 1.4   |
