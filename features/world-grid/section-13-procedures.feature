@pv
Feature: 13. Procedures

  Whoever recovers a world for the first time does it on a copy.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-13.2
  Rule: Procedures are tried on a staging copy

    A procedure that was never tried is a hope.

    Scenario: An operator holds a drill
      When an operator tries the procedures on a copy
      Then every procedure works on the copy
      And the place is as it was, byte for byte
