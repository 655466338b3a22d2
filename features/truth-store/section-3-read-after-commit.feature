@ts
Feature: 3. What was committed is read, and nothing else

  The truth that a store gives back is the truth that it was given, to the byte and with its seal.

  Background:
    Given the truths of epochs 3 to 7 were committed

  @ts-3.1
  Rule: What was committed is what is read, exactly

    A text that is trimmed, a value that is dropped and a nature that is forgotten break the seal.

    Scenario Outline: A truth with <oddity>
      Given the next truth has <oddity>
      When the next truth is committed
      Then the store holds the next truth
      And the store, opened anew, holds the next truth

      Examples: all that a truth can say
        | oddity                               |
        | nothing odd                          |
        | texts of every sort                  |
        | blank values                         |
        | systems without data                 |
        | a value of 4 MiB                     |
        | ten thousand data                    |
        | every nature, authorship and binding |
        | lists and values of every length     |
        | its states in another order          |

    Scenario: Whatever the store has been through since its first truth
      Given nothing was ever committed
      When the next truth is committed
      Then the rules permit what comes of it

  @ts-3.2
  Rule: A store judges nothing of the canon

    Whether a truth is in order is the orchestrator's to say, and it says so of what the store has.

    Scenario Outline: A truth with <oddity>, as it is
      Given the next truth has <oddity>
      When the next truth is committed
      Then the store holds the next truth
      And the store, opened anew, holds the next truth

      Examples: truths that no restore accepts
        | oddity                      |
        | a broken seal               |
        | a seal that is no seal      |
        | a state too few             |
        | a state too many            |
        | a section of the weather    |
        | a state of another epoch    |
        | a state of another version  |
        | two data of one key         |
        | no states at all            |
        | numbers of every length     |

  @ts-3.3
  Rule: Before the first commit there is no truth

    An empty truth is a truth, too. A server that gets one has lost its town.

    Scenario: A store is opened for the first time
      Given nothing was ever committed
      When the store is opened
      Then the store holds no truth
      And the store, opened anew, holds no truth

  @ts-3.4
  Rule: Reading changes nothing

    Identical truth gives identical outcomes, however often somebody looks.

    Scenario: The same is read over and over
      When the store is opened
      Then the store holds the last truth
      And the store holds the last truth
      And the store, opened anew, holds the last truth
