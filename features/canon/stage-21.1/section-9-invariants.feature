@21.1
Feature: 9. Invariants

  Alderford is one town. These six hold in every town, so they are tried in many that nobody designed.

  @21.1-9.1 @gate-participation
  Rule: Single ownership

    Whatever a world consists of, each fact in it has one owner.

    Scenario: Towns that nobody designed, and somebody takes what is another's
      When 100 generated worlds are saved
      Then in every world, each datum has one owner

  @21.1-9.2 @gate-atomicity
  Rule: Atomicity

    Wherever it fails, all of it is saved or nothing is.

    Scenario: Towns that nobody designed, and something fails somewhere
      When 100 generated worlds are saved
      Then in every world, a save is all or nothing

  @21.1-9.3 @21.0-4.1 @gate-rejection
  Rule: Authoritative truth

    Two servers that differ in nothing but the moment save the same truth.

    Scenario: Towns that nobody designed, and much goes on in them
      When 100 generated worlds are saved
      Then in every world, nothing but truth is saved

  @21.1-9.4 @21.0-4.3 @gate-legality
  Rule: Deterministic restore

    The same truth gives the same town, whenever and wherever.

    Scenario: Towns that nobody designed, restored again and again
      When 100 generated worlds are saved
      Then in every world, the same truth restores alike

  @21.1-9.5 @21.0-4.3 @gate-legality
  Rule: No replay

    A restore executes and resumes nothing.

    Scenario: Towns that nobody designed, and everybody sleeps
      When 100 generated worlds are saved
      Then in every world, a restore runs nothing

  @21.1-9.6 @gate-rejection
  Rule: Client exclusion

    No client authors, modifies or influences the truth.

    Scenario: Towns that nobody designed, and clients ask for favours
      When 100 generated worlds are saved
      Then in every world, no client has a hand in the truth
