@pv
Feature: 12. Health

  What nobody reads breaks unseen. An idle server looks.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-12.1
  Rule: An idle server validates checksums periodically

    Each night, of everything, also of what is never read; and not while somebody plays.

    Scenario: A backup that nobody reads is broken
      But in the 3 newest saves the state of the market is altered by a byte
      When 1 night passes, and the server is idle
      Then operators are told of a failed check 3 times

    Scenario: Something breaks after two nights
      Given 2 idle nights passed before
      And the state of the market was read, and the grid is still open
      But in the newest save the state of the moor is altered by a byte
      When 1 night passes, and the server is idle
      Then operators are told of a failed check 1 time

    Scenario: The server is busy
      But in the newest save the state of the moor is altered by a byte
      When 1 night passes, and the server is busy
      Then nothing is checked meanwhile
      And operators are told of nothing

  @pv-12.2
  Rule: A failed check alerts operators, once for each finding

    An alarm that never stops is heard by nobody.

    Scenario: Three nights pass
      But in the newest save the terrain of the moor is gone
      When 3 nights pass, and the server is idle
      Then operators are told of a failed check 2 times

  @pv-12.3
  Rule: Fewer sound backups than the minimum alert operators

    A backup that does not verify is none.

    Scenario: One of two backups is broken
      Given 2 backups are kept
      And 2 backups are the minimum
      But in the 2 newest saves the state of the market is altered by a byte
      When 2 nights pass, and the server is idle
      Then operators are told of too few backups 1 time
