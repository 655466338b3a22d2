@ts
Feature: 7. What can't be committed is refused

  A refusal says what is wrong, changes nothing and does no harm.

  Background:
    Given the truths of epochs 3 to 7 were committed

  @ts-7.1
  Rule: A truth that is not there is refused

    Nothing is no truth, and whoever hands it over made a mistake that somebody has to be told of.

    Scenario: There is no truth to commit
      But the next truth is missing
      When the next truth is committed
      Then it is refused
      And the store holds the last truth

  @ts-7.2
  Rule: A commit that nobody waits for ends one way or the other

    A commit that is left behind takes effect when nobody expects it any more.

    Scenario: The server no longer waits
      But nobody waits for the commit
      When the next truth is committed
      Then the commit took place as a whole, or not at all

  @ts-7.3
  Rule: A refusal does no harm

    The save after a save that was rejected is a save like any other.

    Scenario: A commit was refused before
      Given a commit was refused
      When the next truth is committed
      Then the store holds the next truth
      And the store, opened anew, holds the next truth
