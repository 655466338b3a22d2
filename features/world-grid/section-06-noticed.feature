@pv
Feature: 6. A broken checksum is noticed on load

  Disks and people alter what lies there. A grid gives what was saved, what an earlier save had,
  or what the seed makes, and says which.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-6.1
  Rule: Checksums are validated on each load

    A wrong tile that looks in order is worse than none.

    Scenario Outline: In the newest save <thing> is <damaged>
      But in the newest save <thing> is <damaged>
      When everything is read once
      Then <thing> is as save 2 has it
      And everything else is as it was saved

      Examples: all that happens to what lies there
        | thing                     | damaged                           |
        | the terrain of the market | altered by a byte                 |
        | the terrain of the market | cut short                         |
        | the terrain of the market | swapped with that of the harbour  |
        | the terrain of the market | replaced by the oldest copy       |
        | the terrain of the market | gone                              |
        | the state of the market   | altered by a byte                 |
        | the state of the market   | cut short                         |
        | the state of the market   | swapped with that of the harbour  |
        | the state of the market   | replaced by the oldest copy       |
        | the state of the market   | gone                              |

    Scenario: The market is damaged after it was read
      Given 1 chunks stay in memory
      And the terrain of the market was read, and the grid is still open
      But in the newest save the terrain of the market is replaced by the oldest copy
      When the terrain of the harbour is read once
      Then the terrain of the market is as save 2 has it

  @pv-6.2
  Rule: A backup comes before anything else

    What somebody built in spring is nearer to what is lost than what nobody ever built.

    Scenario Outline: Of <thing> the newest copy is cut short
      But in the newest save <thing> is cut short
      When the market is read once
      Then <thing> is as save 2 has it

      Examples: terrain and state
        | thing                     |
        | the terrain of the market |
        | the state of the market   |

  @pv-6.3
  Rule: Without a backup, terrain is made anew from the seed

    The land is there again, though nobody's house is.

    Scenario: All copies of a terrain are broken
      But in every save the terrain of the market is altered by a byte
      When the market is read once
      Then the terrain of the market is made anew from the seed
      And the state of the market is as it was saved

  @pv-6.4
  Rule: Dynamic state that is lost is reported, and not made up

    An empty region that looks in order is a region whose people nobody misses.

    Scenario: All copies of a state are broken
      But in every save the state of the market is altered by a byte
      When the state of the market is read once
      Then the state of the market is inactive
      And operators are told that the state of the market is lost, and of the ways back
