@pv
Feature: 3. Writes are atomic, and backups are kept

  A save is of all regions at one instant. Whatever breaks it off, what lies in the place is the
  last save or the next one.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-3.1
  Rule: A save is whole, or it did not happen

    Half of a town of today in half of a town of yesterday is no town.

    Scenario Outline: While the grid is saved, <something>
      But <something> at each step of it, in turn
      When the grid is saved
      Then the last save or the next one is there, whole

      Examples: nobody goes on, or somebody does
        | something            |
        | the server is killed |
        | the place refuses    |

  @pv-3.2
  Rule: A save is written beside the last one, and takes its place by a rename

    Where the last save is written over, there is a time at which there is none.

    Scenario: The power fails while the grid is saved
      But the power fails at each step of it, in turn
      When the grid is saved
      Then the last save or the next one is there, whole

  @pv-3.3
  Rule: The last backups are kept, as many as are set

    Whoever sets a number knows how far back the way leads.

    Scenario Outline: Of 9 saves, the last one and <backups> backups stay
      Given the world of Alderford was saved 8 times
      And <backups> backups are kept
      When the grid is saved
      Then <saves> saves are listed

      Examples: none, few, some
        | backups | saves |
        | 0       | 1     |
        | 1       | 2     |
        | 5       | 6     |
