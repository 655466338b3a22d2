Feature: The well
  Scenario: Water
    Given a bucket
