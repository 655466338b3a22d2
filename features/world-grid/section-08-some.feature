@pv
Feature: 8. Only some chunks are corrupted

  A town whose market is lost has a harbour still.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-8.1
  Rule: Valid chunks are loaded

    One broken region is one region.

    Scenario: The market is broken everywhere
      But in every save the market is altered by a byte
      When everything is read once
      Then everything else is as it was saved

  @pv-8.2
  Rule: A region whose dynamic state is lost is inactive

    Nothing is read there as if it were in order, and nothing goes on.

    Scenario: An inactive region is read
      But in every save the state of the market is altered by a byte
      When everything is read once
      Then the market is inactive
      And everything else is as it was saved

    Scenario: An inactive region is written to
      But in every save the state of the market is altered by a byte
      When the market is changed only
      Then it is refused
      And the market, opened anew, is inactive

    Scenario: An inactive region is still inactive after the next save
      But in every save the state of the market is altered by a byte
      When the grid is saved
      Then the market, opened anew, is inactive
      And the harbour is as it was saved

  @pv-8.3
  Rule: An operator can have a region rebuilt

    Terrain from the seed, default inhabitants, and nothing of what was there before.

    Scenario: The market is rebuilt
      Given somebody has written down every object
      But in every save the state of the market is altered by a byte
      When an operator rebuilds the market
      Then the market is as the seed makes it
      And everything else is as it was saved
      And every object of other regions is as it was written down

  @pv-8.4
  Rule: Players in an inactive region go to the nearest valid one, or to spawn

    Nobody is left where nothing goes on.

    Scenario: Mara is in the market, and the moor beside it is inactive, too
      Given Mara is in the market
      And Tobin is in the harbour
      But in every save the state of the market is gone
      But in every save the state of the moor is gone
      When players are moved out of inactive regions
      Then Mara is in the valid region that is nearest to the market
      And Tobin stays in the harbour

    Scenario: Mara and Tobin are in one region
      Given Mara is in the market
      And Tobin is in the market
      But in every save the state of the market is gone
      When players are moved out of inactive regions
      Then Mara is in the valid region that is nearest to the market
      And Tobin is in the valid region that is nearest to the market

    Scenario: Mara and Tobin are in two regions, and both are inactive
      Given Mara is in the market
      And Tobin is in the mill
      But in every save the state of the market is gone
      But in every save the state of the mill is gone
      When players are moved out of inactive regions
      Then Mara is in the valid region that is nearest to the market
      And Tobin is in the valid region that is nearest to the mill

    Scenario: No valid region is within reach
      Given players are moved at most 0 regions far
      And Mara is in the market
      And Tobin is in the mill
      But in every save the state of the market is gone
      When players are moved out of inactive regions
      Then Mara is now in the quarry
      And Tobin stays in the mill

    Scenario: No valid region is within reach, and spawn is inactive
      Given players are moved at most 0 regions far
      And Mara is in the market
      But in every save the state of the market is gone
      But in every save the state of the quarry is gone
      When players are moved out of inactive regions
      Then Mara is in the valid region that is nearest to the quarry
