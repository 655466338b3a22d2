@ts
Feature: 1. A commit is all or nothing

  The orchestrator hands over one whole truth. Whatever happens on the way, what lies in the store
  afterwards is the truth that was in force or the new one, and each of them is whole.

  Background:
    Given the truths of epochs 3 to 7 were committed

  @ts-1.1
  Rule: A commit that breaks off leaves the last truth or the next one, whole

    Half of a truth is none, and the half that was written is in the way of the whole one.

    Scenario Outline: The value of a <system> datum can't be read <times>
      But a value of the <system> state can't be read <times>
      When the next truth is committed
      Then the commit took place as a whole, or not at all

      Examples: it breaks off early, in the middle and late, and in a first or a later pass
        | system | times         |
        | player | at all        |
        | npc    | at all        |
        | quest  | at all        |
        | player | a second time |
        | npc    | a second time |
        | quest  | a second time |
        | npc    | a third time  |

  @ts-1.2
  Rule: A commit whose process is killed leaves the last truth or the next one, whole

    Nobody tidies up after a process that is gone.

    Scenario Outline: The process is killed at the <system> state
      But the process is killed when the commit has come to the <system> state
      When another process commits the next truth
      Then the commit took place as a whole, or not at all

      Examples: early, in the middle and late
        | system |
        | player |
        | npc    |
        | quest  |

  @ts-1.3
  Rule: Whoever reads during a commit gets the last truth or the next one, whole

    There is one instant at which the next truth takes the place of the last one, and no time between.

    Scenario: Somebody reads at every step
      Given somebody reads at every step of the commit
      When the next truth is committed
      Then every reading gave the last truth or the next one, whole

  @ts-1.4
  Rule: A commit that failed is not acknowledged

    Whoever hears that a truth is in force lets go of what it was made of.

    Scenario Outline: No value of the <system> state can be read
      But a value of the <system> state can't be read at all
      When the next truth is committed
      Then it is refused

      Examples: the first state and the last
        | system |
        | player |
        | quest  |
