@pv
Feature: 7. The steps after a broken checksum

  What is done is done in the same order each time, and each step is told.

  Background:
    Given the world of Alderford was saved 7 times

  @pv-7.1
  Rule: It is found when the chunk or the file is loaded, and nothing else is

    A server that reads the whole world first opens at noon.

    Scenario: Something else is read
      But in the newest save the state of the market is altered by a byte
      When the harbour is read once
      Then operators are told of nothing

  @pv-7.2
  Rule: Piece, expected checksum, actual checksum and time are told

    Whoever looks for the cause needs all four, and needs them to be true.

    Scenario Outline: In the newest save <thing> is altered
      But in the newest save <thing> is altered by a byte
      When the market is read once
      Then operators are told of the piece, both checksums and the time

      Examples: terrain and state
        | thing                     |
        | the terrain of the market |
        | the state of the market   |

  @pv-7.3
  Rule: The most recent backup is tried first, and five are kept if nothing is said

    Each backup further back is ten minutes of somebody's work.

    Scenario Outline: <where> the market is broken
      But in <where> the market is altered by a byte
      When the market is read once
      Then the market is as save <save> has it

      Examples: one after the other, down to the last one
        | where               | save |
        | the newest save     | 6    |
        | the 2 newest saves  | 5    |
        | the 3 newest saves  | 4    |
        | the 4 newest saves  | 3    |
        | the 5 newest saves  | 2    |

  @pv-7.4
  Rule: A valid backup is used, and the broken original is kept and flagged

    Evidence that is tidied up tells nobody anything.

    Scenario Outline: In the newest save <thing> is altered, and operators look later
      But in the newest save <thing> is altered by a byte
      When the market is read once
      Then <thing> is as save 6 has it
      And what is broken is kept as it was found, and flagged

      Examples: terrain and state
        | thing                     |
        | the terrain of the market |
        | the state of the market   |

  @pv-7.5
  Rule: With all backups broken, terrain is the same as ever

    Regenerated is what the seed makes, and not what another seed makes.

    Scenario: The terrain of the market is broken everywhere
      But in every save the terrain of the market is cut short
      When the market is read once
      Then the terrain of the market is made anew from the seed

  @pv-7.6
  Rule: With all backups broken, lost state is reported with the ways back

    To go back is an operator's decision, and no operator decides without knowing where to.

    Scenario: The quarry was settled with the third save, and its state is broken in each since
      Given the world of Alderford was saved 5 times
      But in every save the state of the quarry is altered by a byte
      When the state of the quarry is read once
      Then operators are told that the state of the quarry is lost, and of the ways back
      And everything else is as it was saved
