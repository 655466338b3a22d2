@pv
Feature: 4. What is needed to go on the same way is kept

  A region that was saved in the middle of its day goes on with that day.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-4.1
  Rule: The global seed and the parameters never change by a save

    A save that changes the seed moves the hills.

    Scenario: The grid is saved over and over
      When the grid is saved 12 times
      Then the terrain of the wild, opened anew, is as the seed makes it
      And everything, opened anew, is as it was saved

  @pv-4.2
  Rule: The last processed tick of each region is kept

    A region that skips ticks has a harvest too few, and one that repeats them one too many.

    Scenario: The market has processed more ticks than the harbour
      When the market is changed and the grid is saved
      Then the state of the market, opened anew, is as it was saved
      And the state of the harbour, opened anew, is as it was saved

  @pv-4.3
  Rule: The delta queue of each region is kept: in order, none lost, none twice

    Two carts of one tick are two carts, and what came first comes first.

    Scenario: A queue is saved, and saved again
      When the grid is saved 2 times
      Then the state of the market, opened anew, is as it was saved
      And the state of the harbour, opened anew, is as it was saved

    Scenario: Part of a queue is processed
      When the market processes part of its queue, and the grid is saved
      Then the state of the market, opened anew, is as it was saved
