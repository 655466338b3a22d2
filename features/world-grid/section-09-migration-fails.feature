@pv
Feature: 9. A migration fails

  A migration that stumbles leaves the world as it was, and says where.

  Background:
    Given the world of Alderford was saved 3 times
    And the objects of the world are of version 1, and the current one is 2

  @pv-9.1
  Rule: It halts

    What comes after a mistake is made of it.

    Scenario: The step of the harbour's bridge fails
      But the step of the "bridge of the Harbour" fails
      When an operator migrates the grid
      Then the migration halts there

  @pv-9.2
  Rule: All is as it was before it

    Half of a world in a new version is a world that no server reads.

    Scenario: The step of the moor's door fails
      Given somebody has written down every object
      But the step of the "door of the Moor" fails
      When an operator migrates the grid
      Then every object is as it was written down
      And every object in force is of version 1

    Scenario: The step of the moor's door fails, is mended, and an operator migrates again
      Given an operator migrated the grid before, and the step of the "door of the Moor" failed
      When an operator migrates the grid
      Then every object in force is of version 2
      And everything is as it was saved

    Scenario: The power fails before the step of the moor's door is mended
      Given an operator migrated the grid before, and the step of the "door of the Moor" failed
      And the power failed before, and the grid was opened
      When an operator migrates the grid
      Then every object in force is of version 2
      And everything is as it was saved

  @pv-9.3
  Rule: Object, schema version and error are told

    Whoever mends the step has to know at what it failed.

    Scenario: The step of the mill's door fails
      But the step of the "door of the Mill" fails
      When an operator migrates the grid
      Then operators are told of the object, its version and the error

  @pv-9.4
  Rule: Nothing is retried by itself

    What failed fails again until somebody mends it.

    Scenario: The grid is opened after a migration failed
      But an operator has tried to migrate the grid, and the step of the "door of the Moor" failed
      When the grid is opened
      Then no step of a migration is taken
