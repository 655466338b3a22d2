@ts
Feature: 5. What was altered is noticed

  Disks and people alter files. A store that gives back what is left of a truth, or an older one,
  as if nothing had happened hands the server a town that never was. It gives back the truth as
  it was committed, the word that the truth of this epoch is broken, one whose seal is broken, or
  none but a failure: never nothing, and never another truth that looks in order.

  Background:
    Given the truths of epochs 5 to 7 were committed

  @ts-5.1
  Rule: A byte that was altered is noticed

    One bit is the difference between forty gold and four hundred.

    Scenario: A byte is altered, here and there
      But the files of the store are altered by a byte
      When the store is opened
      Then what is altered is noticed, each time

    Scenario: A byte of the very first truth is altered
      Given nothing was ever committed
      And 1 more truth was committed before
      But the files of the store are altered by a byte
      When the store is opened
      Then what is altered is noticed, each time

  @ts-5.2
  Rule: A file that was cut short is noticed

    A cut is not the end of a truth.

    Scenario: A file is cut, shorter and shorter
      But the files of the store are cut short
      When the store is opened
      Then what is altered is noticed, each time

    Scenario: The very first truth is cut, shorter and shorter
      Given nothing was ever committed
      And 1 more truth was committed before
      But the files of the store are cut short
      When the store is opened
      Then what is altered is noticed, each time

  @ts-5.3
  Rule: Files that were swapped are noticed

    Each of them is in order, and nothing is where it belongs.

    Scenario: Two files are swapped, each with each
      But the files of the store are swapped
      When the store is opened
      Then what is altered is noticed, each time

  @ts-5.4
  Rule: An older file in the place of a newer one is noticed

    Persistence is no means of rollback. To go back is an operator's decision, and no file's.

    Scenario: What a file held before is put in the place of another
      But the files of the store are put back in an older version
      When the store is opened
      Then what is altered is noticed, each time

  @ts-5.5
  Rule: A newest truth that is gone is missed, and nothing else is

    A store knows which epoch it acknowledged last, by a mark that lies beside the truths or elsewhere.
    Without one the truth before is the newest, and the next save gives an epoch a second time.

    Scenario Outline: Something is taken away, <what>, and the next truth is committed
      But the files of the store are missing <what>
      When the next truth is committed
      Then what is altered is noticed, each time
      And nothing is committed in its place

      Examples: the first commit of an opening, a later one, and one that no closing followed
        | what                          |
        | what came last                |
        | the last of several           |
        | what a killed process brought |

    Scenario: A commit broke off, and its truth is not missed
      But a value of the quest state can't be read at all
      When the next truth is committed
      Then the store holds the last truth
      And the store, opened anew, holds the last truth

    Scenario: The very first commit broke off, and its truth is not missed
      Given nothing was ever committed
      But a value of the item state can't be read at all
      When the next truth is committed
      Then the store holds no truth
      And the store, opened anew, holds no truth
