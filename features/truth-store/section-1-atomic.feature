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

    Scenario Outline: Somebody reads at every step of a commit that fails at the <system> state
      Given somebody reads at every step of the commit
      But a value of the <system> state can't be read <times>
      When the next truth is committed
      Then every reading gave the last truth or the next one, whole

      Examples: it fails early or late, and in a first or a later pass
        | system | times         |
        | player | at all        |
        | quest  | at all        |
        | npc    | a second time |

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

    Scenario Outline: A value can't be read, for <reason>
      But a value of the world state can't be read, for <reason>
      When the next truth is committed
      Then it is refused

      Examples: failures that a store knows from elsewhere
        | reason             |
        | its disk fails     |
        | it takes too long  |
        | its reader gave up |

  @ts-1.5
  Rule: A commit that failed never takes effect later

    Whoever heard of a failure looks what is there, and goes on from it.

    Scenario Outline: The value of a <system> datum can't be read <times>, and somebody looks
      But a value of the <system> state can't be read <times>
      When the next truth is committed
      Then what is read afterwards is read ever after

      Examples: it breaks off early and late, and in a first or a later pass
        | system | times         |
        | player | at all        |
        | quest  | at all        |
        | player | a second time |
        | quest  | a second time |
        | npc    | a third time  |

    Scenario: Nobody waits, and somebody looks
      But nobody waits for the commit
      When the next truth is committed
      Then what is read afterwards is read ever after

    Scenario Outline: Another truth follows one whose <system> state was not readable <times>
      Given a commit was tried before, and a value of the <system> state was not readable <times>
      When the next truth is committed
      Then the store holds the next truth
      And the store, opened anew, holds the next truth

      Examples: of the same epoch, if it did not take place
        | system | times         |
        | player | at all        |
        | quest  | at all        |
        | npc    | a second time |

    Scenario Outline: A truth of the past follows one whose <system> state was not readable <times>
      Given a commit was tried before, and a value of the <system> state was not readable <times>
      But the next truth is of epoch 6
      When the next truth is committed
      Then it is refused
      And the store holds the last truth
      And the store, opened anew, holds the last truth

      Examples: early and late
        | system | times         |
        | player | at all        |
        | quest  | a second time |

    Scenario: Whatever the store has been through
      When the next truth is committed
      Then the rules permit what comes of it
