@21.1
Feature: 6. A save is all or nothing

  Five systems are saved at one instant as one unit, while the world holds its breath. If one of
  them fails, nothing is saved, and the truth of the last save stands untouched.

  Background:
    Given the server of Alderford is running

  @21.1-6.1 @22.8-4.2 @gate-atomicity
  Rule: A save is one coherent unit of all five systems

    A player's purse of today with an item list of yesterday is nobody's world.

    Scenario: Five states become the truth in one commit, with the next epoch
      When the server saves
      Then the truth in force is of epoch 8
      And Alderford is saved

    Scenario: The very first save begins to count
      Given nothing was ever saved
      When the server saves
      Then the truth in force is of epoch 1
      And Alderford is saved

    Scenario: What was saved as one comes back as one
      Given the server has stopped and started again
      When the server restores
      Then Alderford is restored

  @21.1-6.2 @21.0-4.2 @gate-atomicity
  Rule: Persistence across systems is atomic

    Whenever the store fails, the old truth is in force, whole, or the new one is.

    Scenario Outline: The store fails <moment> the commit point
      But the store fails <moment> the commit point
      When the server saves
      Then the save is rejected as "store failed"
      And the truth in force is of epoch 7

      Examples: the old truth is still in force
        | moment |
        | before |
        | at     |

    Scenario: The store fails when the new truth is already in force
      But the store fails after the commit point
      When the server saves
      Then the truth in force is of epoch 8
      And Alderford is saved

  @21.1-6.3 @21.0-1.1 @gate-atomicity
  Rule: A partial save is forbidden

    Four good states are not four fifths of a save. They are none.

    Scenario Outline: A save in which the <what fails>
      But the <what fails>
      When the server saves
      Then the save is rejected as "participant failed"

      Examples: one of them, three of them, all of them
        | what fails                                       |
        | item system throws                               |
        | player, npc and quest systems throw              |
        | player, world, npc, item and quest systems throw |

    Scenario: Each of the 31 choices of systems that fail, in a town of its own
      When in 31 generated worlds, systems fail or the store does
      Then in every world, a save is all or nothing

  @21.1-6.4 @gate-atomicity
  Rule: A save does not complete when a system fails to produce its state

    However a system fails, it has no state to give, and nobody fills in for it.

    Scenario Outline: The <system> system <fails>
      But the <system> system <fails>
      When the server saves
      Then the save is rejected as "participant failed"

      Examples: every system, every way to fail
        | system | fails                |
        | player | throws               |
        | player | answers with nothing |
        | player | never answers        |
        | player | answers twice        |
        | world  | throws               |
        | world  | answers with nothing |
        | world  | never answers        |
        | world  | answers twice        |
        | npc    | throws               |
        | npc    | answers with nothing |
        | npc    | never answers        |
        | npc    | answers twice        |
        | item   | throws               |
        | item   | answers with nothing |
        | item   | never answers        |
        | item   | answers twice        |
        | quest  | throws               |
        | quest  | answers with nothing |
        | quest  | never answers        |
        | quest  | answers twice        |

  @21.1-6.5 @gate-atomicity
  Rule: The truth is one mutually consistent picture

    Gold that has left one purse has to be in another, and the arrow it paid for goes the other way.

    Scenario: Mara sells arrows while the server saves
      Given Mara sells Tobin an arrow for 1 gold at every step
      When the server saves
      Then the truth shows every sale as not begun or as complete
      And Alderford is saved

  @21.1-6.6 @gate-atomicity
  Rule: Runtime mutation does not interleave with the completion of a save

    The world stands still from the first question to the end of the commit, and then moves on.

    Scenario: Sales wait until the save is complete
      Given Mara sells Tobin an arrow for 1 gold at every step
      When the server saves
      Then every sale waits until the save is over, and then takes place
      And the truth shows every sale as not begun or as complete

    Scenario: Sales go on after a save that was rejected
      Given Mara sells Tobin an arrow for 1 gold at every step
      But the quest system throws
      When the server saves
      Then the save is rejected as "participant failed"
      And every sale waits until the save is over, and then takes place

  @21.1-6.7 @gate-atomicity
  Rule: No system sees a save half done

    Whoever looks while the server saves sees the world of the last save or that of this one.

    Scenario: Everybody looks at the truth while the server saves
      Given all systems look at the truth at every step
      When the server saves
      Then they saw the old truth or the new one, and nothing else
      And Alderford is saved
