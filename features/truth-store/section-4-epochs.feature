@ts
Feature: 4. Epochs go forward

  Each truth has its epoch, and each commit a later one. A store is no way back.

  Background:
    Given the truths of epochs 3 to 7 were committed

  @ts-4.1
  Rule: A commit of the same epoch or of an older one is refused

    Two truths of one epoch are two towns, and one of them is nobody's.

    Scenario Outline: The next truth is of epoch <epoch>
      But the next truth is of epoch <epoch>
      When the next truth is committed
      Then it is refused
      And the store holds the last truth
      And the store, opened anew, holds the last truth

      Examples: the one in force, one that was, one that never was, none
        | epoch |
        | 7     |
        | 6     |
        | 2     |
        | 0     |

    Scenario Outline: Far ahead, the next truth is of epoch <epoch>
      Given the truths of epochs <from> to <to> were committed
      But the next truth is of epoch <epoch>
      When the next truth is committed
      Then it is refused
      And the store holds the last truth
      And the store, opened anew, holds the last truth

      Examples: where numbers of 32, of 53 and of 63 bits end
        | from                | to                  | epoch               |
        | 2147483646          | 2147483649          | 2147483648          |
        | 4294967295          | 4294967298          | 8                   |
        | 9007199254740991    | 9007199254740994    | 9007199254740993    |
        | 9223372036854775804 | 9223372036854775806 | 9223372036854775805 |

  @ts-4.2
  Rule: A store that is opened anew has not forgotten its epoch

    What a store knows of the past it knows from what lies in it.

    Scenario: An older truth comes after the store was opened anew
      Given another process had the store open and closed it
      But the next truth is of epoch 6
      When the next truth is committed
      Then it is refused
      And the store holds the last truth

  @ts-4.3
  Rule: The epoch that is told is the one that is read

    A save asks for it before the simulation stands still, and the truth itself it does not read. Who tells another one has the next truth
    numbered wrong.

    Scenario: After a commit
      When the next truth is committed
      Then the epoch that is told is the one that is read

    Scenario: Before the first commit
      Given nothing was ever committed
      When the store is opened
      Then the epoch that is told is the one that is read

    Scenario: After a commit that was refused
      Given a commit was refused
      When the store is opened
      Then the epoch that is told is the one that is read

    Scenario: After a commit that is refused
      But the next truth is of epoch 6
      When the next truth is committed
      Then it is refused
      And the epoch that is told is the one that is read

    Scenario Outline: After a commit that broke off, for a value was not readable <times>
      But a value of the <system> state can't be read <times>
      When the next truth is committed
      Then the epoch that is told is the one that is read

      Examples: early and late
        | system | times         |
        | player | at all        |
        | quest  | a second time |

    Scenario: What came last was taken away
      But the files of the store are missing what came last
      When the store is opened
      Then the epoch that is told is the one that is read
