@pv
Feature: 1. Terrain comes from seed and parameters

  A world has more tiles than anybody stores. What the seed makes again is made again, and what
  people did to it is kept.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-1.1
  Rule: The same seed, parameters and position give the same terrain

    Whoever walks away and comes back finds the hill where it was.

    Scenario Outline: The wild is read, <and>
      When the terrain of the wild is read <and>
      Then the terrain of the wild is as the seed makes it

      Examples: as soon as it is asked for again, or later, or elsewhere
        | and                |
        | once               |
        | and again          |
        | after many others  |
        | by another process |

  @pv-1.2
  Rule: Seed and parameters are kept with the grid

    Whoever opens a world needs to know nothing of it, and whoever knows otherwise is wrong.

    Scenario: Nobody says what the world is made from
      When the grid is opened
      Then the terrain of the wild is as the seed makes it
      And everything is as it was saved

    Scenario Outline: The grid is opened with <fault>
      But the grid is opened with <fault>
      When the grid is opened
      Then it is refused

      Examples: each part of it
        | fault                   |
        | another seed            |
        | other parameters        |
        | another generator       |
        | another size of chunks  |
        | another size of regions |
        | another spawn           |

    Scenario: The power fails before the first save
      Given the world of Alderford was saved 0 times
      And the power failed before, and the grid was opened
      When the grid is opened
      Then the terrain of the wild is as the seed makes it

  @pv-1.3
  Rule: Terrain that nobody changed is not stored

    A thousand chunks that somebody looked at are no reason for a thousand objects.

    Scenario: The wild is looked at
      When the terrain of the wild is read, and the grid is saved
      Then the terrain of the wild is not stored in the newest save

    Scenario: What was built in the market is taken away again
      When the terrain of the market is changed back, and the grid is saved
      Then the terrain of the market is not stored in the newest save
      And the terrain of the market, opened anew, is as it was saved

  @pv-1.4
  Rule: What cannot be regenerated is stored

    No seed knows who built the bridge, and whose the door is.

    Scenario: The market is changed, and it falls out of memory
      Given 1 chunks stay in memory
      When the market is changed and then everything else is read
      Then the market is as it was written

    Scenario: The market is changed, and the server stops and starts
      When the market is changed and the grid is saved
      Then the market, opened anew, is as it was saved
      And everything, opened anew, is as it was saved

  @pv-1.5
  Rule: Dynamic state is kept for each region

    What happens in the market is no business of the mill's.

    Scenario: The market is changed
      Given somebody has written down every object
      When the market is changed and the grid is saved
      Then every object of other regions is as it was written down
      And the state of the market, opened anew, is as it was saved
