@pv
Feature: 14. Chunks, on demand, the least recently used one goes

  A world is larger than the memory of its server.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-14.1
  Rule: The grid is stored in chunks

    Each tile lies in one chunk, at its edges, at its corners, and south-west of the middle of the world.

    Scenario Outline: Chunks are <tiles> tiles wide
      Given chunks are <tiles> tiles wide
      When the market is changed and the grid is saved
      Then everything, opened anew, is as it was saved

      Examples: as small as can be, odd, and as the document has it
        | tiles |
        | 1     |
        | 5     |
        | 64    |

  @pv-14.2
  Rule: Chunks are loaded on demand

    Nobody waits for a country that nobody visits.

    Scenario: The grid is opened
      When the grid is opened
      Then the generator is asked for nothing

    Scenario: The market is read, and nothing else
      When the grid is opened and the terrain of the market is read
      Then the generator is asked for chunks of the market alone

    Scenario: The market is inactive
      But in every save the state of the market is gone
      When the grid is opened and the market is read
      Then the generator is asked for nothing

  @pv-14.3
  Rule: The least recently used chunk goes first

    Where somebody just was, somebody is soon again.

    Scenario: Four chunks stay, and a fifth comes
      Given 4 chunks stay in memory
      When the chunks ABCDAE are read, letter by letter
      Then chunk A is still in memory
      And chunk B has been let go

    Scenario: Nothing that was written goes with a chunk
      Given 1 chunks stay in memory
      When the market is changed and then everything else is read
      Then the market is as it was written
