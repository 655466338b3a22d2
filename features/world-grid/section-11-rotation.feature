@pv
Feature: 11. Backups rotate

  Old saves go when new ones are there, and not before.

  Background:
    Given the world of Alderford was saved 8 times

  @pv-11.1
  Rule: Five save snapshots stay, or as many as are set

    The disk is no archive.

    Scenario: Nothing is set
      When the grid is saved
      Then 6 saves are listed

    Scenario: Two are set
      Given 2 backups are kept
      When the grid is saved
      Then 3 saves are listed

  @pv-11.2
  Rule: They rotate on each successful full save, and on no other

    A backup that goes for a save that failed is a way back less.

    Scenario: The save fails
      But the place refuses at each step of it, in turn
      When the grid is saved
      Then no save goes for one that failed

    Scenario: The newest backup is broken
      Given 2 backups are kept
      But in the newest save the state of the market is altered by a byte
      When the grid is saved
      Then 4 saves are listed

  @pv-11.3
  Rule: A snapshot tells its time and its schema versions

    Whoever goes back chooses by these two.

    Scenario: The saves are listed
      When an operator lists the saves
      Then each save tells its time and the versions in it
