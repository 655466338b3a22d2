@pv
Feature: 15. Added: learnt from grids that lost something

  The document says nothing of these. Worlds were lost for want of each.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-15.1
  Rule: A delta is laid on the terrain that it was made on, or refused

    A bridge over a river that has moved stands in a field.

    Scenario Outline: The generator <change>
      But the generator <change>
      When the terrain of the market is read once
      Then the terrain of the market is refused

      Examples: it says so, or does not
        | change                                      |
        | is a version newer                          |
        | makes other terrain under the same version  |

  @pv-15.2
  Rule: One process writes

    Two servers that save one world save it over each other.

    Scenario: The grid is open elsewhere
      But the grid is open in another process
      When the grid is opened
      Then it is refused

    Scenario Outline: An operator <decides>, and the grid is open elsewhere
      But the grid is open in another process
      When an operator <decides>
      Then it is refused

      Examples: whatever takes the place of what is in force
        | decides               |
        | uses save 2           |
        | rebuilds the market   |
        | regenerates the world |

    Scenario: Whoever had it open was killed
      Given another process had the grid open, and was killed
      When the grid is opened
      Then everything is as it was saved

  @pv-15.3
  Rule: A save carries a stamp, and the grid is opened at the one that is asked for

    World and players are of one moment: the truth in force says of which. What is newer is set aside.
    So what left a chest for a player is in one of the two, whatever a crash has left of both.

    Scenario: The grid is opened at an earlier stamp
      When the grid is opened at the stamp of save 2
      Then everything is what save 2 was
      And everything, opened anew, is what save 2 was
      And what was there is set aside

    Scenario Outline: The grid is opened with <stamp>
      But the grid is opened with <stamp>
      When the grid is opened
      Then it is refused

      Examples: nearly that of a save, and none
        | stamp                    |
        | a stamp in other letters |
        | the beginning of a stamp |
        | an empty stamp           |

    Scenario: The server was killed when the grid was saved, and the truth of that save was not
      Given another process had the grid open, and was killed
      When the grid is opened at the stamp of save 2
      Then everything is what save 2 was
      And what was there is set aside

    Scenario: An operator puts an earlier save in force
      When an operator uses save 2
      Then everything is what save 2 was
      And what was there is set aside

  @pv-15.4
  Rule: What is written during a save is whole in this one or in the next one

    A world that stands still while it is saved is a world in which everybody waits.

    Scenario: Two regions are written to at each step
      When the grid is saved, and written to at each step of it
      Then every write is whole in this save or in the next one

  @pv-15.5
  Rule: After a failed flush nothing is acknowledged until the grid is opened anew

    A disk that is asked again says yes, and has forgotten.

    Scenario: A flush fails
      But a flush fails at each step of it, in turn
      When the grid is saved
      Then nothing is acknowledged until the grid is opened anew
      And the last save or the next one is there, whole

  @pv-15.6
  Rule: Verifying, listing and salvaging change nothing, and need no lock

    Whoever only looks disturbs nobody, not even a server that plays on.

    Scenario Outline: An operator <looks>
      But in the newest save the state of the market is altered by a byte
      When an operator <looks>
      Then the place is as it was, byte for byte

      Examples: each way to look
        | looks                  |
        | verifies the grid      |
        | lists the saves        |
        | salvages what is sound |

  @pv-15.7
  Rule: Every reading tells where it comes from

    Nothing degrades unsaid.

    Scenario: Nobody changed it, and somebody did
      When everything is read once
      Then the terrain of the wild is as the seed makes it
      And the market is as it was saved

    Scenario Outline: In <where> the terrain of the market is gone
      But in <where> the terrain of the market is gone
      When the market is read once
      Then the terrain of the market is <so>

      Examples: from a backup, and from the seed
        | where           | so                      |
        | the newest save | as save 2 has it        |
        | every save      | made anew from the seed |

    Scenario: Whatever the grid has been through
      When everything is read once
      Then the rules permit what comes of it
