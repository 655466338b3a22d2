@21.1
Feature: 9. Invariants

  Alderford is one town. These six hold in every town, so they are tried in many that nobody designed.

  @21.1-9.1 @gate-participation
  Rule: Each datum has a single owner

    Whatever a world consists of, each fact in it has one owner.

    Scenario: Towns that nobody designed, and somebody takes what is another's
      When in 100 generated worlds, somebody claims what is not theirs
      Then in every world, each datum has one owner

  @21.1-9.2 @gate-atomicity
  Rule: A save is atomic

    Wherever it fails, all of it is saved or nothing is.

    Scenario: Towns that nobody designed, and something fails somewhere
      When in 100 generated worlds, systems fail or the store does
      Then in every world, a save is all or nothing

    Scenario: Towns that nobody designed, and any call fails, in any way there is
      When in 100 generated worlds, calls of a save fail
      Then in every world, a save is all or nothing

    Scenario: Whatever Alderford has been through
      Given the server of Alderford is running
      When the server saves
      Then the canon permits what comes of it

  @21.1-9.3 @21.0-4.1 @gate-rejection
  Rule: What is persisted is authoritative truth

    Two servers that differ in nothing but the moment save the same truth.

    Scenario: Towns that nobody designed, and much goes on in them
      When in 100 generated worlds, much goes on that is no truth
      Then in every world, nothing but truth is saved

    Scenario: Towns of thousands, and one of all of them is not as the rest
      When in 5 generated worlds, the last of thousands is out of order
      Then in every world, each datum counts

  @21.1-9.4 @21.0-4.3 @gate-legality
  Rule: A restore is deterministic

    The same truth gives the same town, whenever and wherever.

    Scenario: Towns that nobody designed, restored again and again
      When in 100 generated worlds, one truth is restored twice
      Then in every world, the same truth restores alike

    Scenario: Whatever Alderford had been through before it stopped
      Given the server has stopped and started again
      When the server restores
      Then the canon permits what comes of it

  @21.1-9.5 @21.0-4.3 @gate-legality
  Rule: A restore replays nothing

    A restore executes and resumes nothing.

    Scenario: Towns that nobody designed, and everybody sleeps
      When in 100 generated worlds, everybody is restored amid stories
      Then in every world, a restore runs nothing

  @21.1-9.6 @gate-rejection
  Rule: Clients are excluded from the truth

    No client authors, modifies or influences the truth.

    Scenario: Towns that nobody designed, and clients ask for favours
      When in 100 generated worlds, clients ask and change things
      Then in every world, no client has a hand in the truth
