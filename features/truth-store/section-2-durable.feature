@ts
Feature: 2. What was acknowledged is there

  An acknowledgement is a promise: this truth outlives the process that committed it.

  Background:
    Given the truths of epochs 3 to 7 were committed

  @ts-2.1
  Rule: What was acknowledged is there when the store is opened anew

    A server stops and starts again, and its town is what it was.

    Scenario: The store is closed and opened
      When the next truth is committed
      Then the store, opened anew, holds the next truth

    Scenario: Many truths are committed, one after the other
      When the truths of epochs 8 to 20 are committed
      Then the store, opened anew, holds the next truth

    Scenario: A hundred truths are committed, one after the other
      When the truths of epochs 8 to 107 are committed
      Then the store, opened anew, holds the next truth

    Scenario: The very first truth is committed
      Given nothing was ever committed
      When the next truth is committed
      Then the store, opened anew, holds the next truth

  @ts-2.2
  Rule: What was acknowledged is there after its process was killed

    A process that is killed writes nothing more: what it had kept for later is gone.

    Scenario: The process is killed right after the acknowledgement
      But the process is killed as soon as the commit is acknowledged
      When another process commits the next truth
      Then the store, opened anew, holds the next truth
