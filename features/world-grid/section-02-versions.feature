@pv
Feature: 2. Objects have a type and a version

  Whoever finds an object years later knows what it is, and how it is to be read.

  Background:
    Given the world of Alderford was saved 3 times

  @pv-2.1
  Rule: Each object that is kept has a type and an integer schema version

    Without both, it is bytes.

    Scenario: The objects of a save are looked at
      When the grid is saved
      Then every object has a type and a version

    Scenario: Some objects are of version 2 of their sort
      Given the objects of the world are of version 2, and the current one is 2
      When the market is changed and the grid is saved
      Then every object has a type and a version

  @pv-2.2
  Rule: Steps lead from each older version to the current one

    A step that is left out is a field that nobody has filled in.

    Scenario: Objects of version 1 are read by way of version 2
      Given the objects of the world are of version 1, and the current one is 3
      When everything is read once
      Then everything is as it was saved

    Scenario: A step is missing
      Given the objects of the world are of version 1, and the current one is 3
      But no step leads from version 2
      When the grid is opened
      Then it is refused
