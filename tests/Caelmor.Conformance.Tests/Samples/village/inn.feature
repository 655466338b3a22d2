Feature: The inn
  Scenario: Rest
    Given a bed
