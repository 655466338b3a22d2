@dl
Feature: 10. Observers

  Anybody can look on. Nobody notices who does.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-10.1
  Rule: Observers read events, also beside a running server

    A history that is closed to readers while it is written is closed to them for ever.

    Scenario: An observer reads while the server runs
      When an observer reads the ledger
      Then the observer has read every event and the latest snapshot

    Scenario: An observer reads at every step of an append
      Given an observer reads at every step
      When a group of 9 events is appended
      Then at each step the observer read what was acknowledged, and nothing that is not durable

  @dl-10.2
  Rule: Observers read snapshots, also beside a running server

    Half of the books is no state of theirs.

    Scenario: An observer reads at every step of a snapshot
      Given an observer reads at every step
      When the next snapshot is written
      Then at each step the observer read what was acknowledged, and nothing that is not durable

    Scenario: There is none yet
      Given the ledger of Alderford holds 6 events and 0 snapshots
      When an observer reads the ledger
      Then the observer has read every event and the latest snapshot

  @dl-10.3
  Rule: What observers compute is what the server computes

    They read what the server is bound by, and nothing that it is not bound by yet.

    Scenario: A long history is read
      Given the ledger of Alderford holds 1000 events and 2 snapshots
      When an observer reads the ledger
      Then the observer has read every event and the latest snapshot

    Scenario: An event is on its way
      Given an observer reads at every step
      When the next event is appended
      Then at each step the observer read what was acknowledged, and nothing that is not durable

  @dl-10.4
  Rule: Observers write no events

    Whoever looks on leaves no trace.

    Scenario: An observer reads
      When an observer reads the ledger
      Then the observer wrote no event

    Scenario: A crash left half of an object
      Given a crash left half an object behind the events
      When an observer reads the ledger
      Then the observer wrote no event

  @dl-10.5
  Rule: Observers write no snapshots

    What an observer has worked out is the observer's.

    Scenario: An observer reads
      When an observer reads the ledger
      Then the observer wrote no snapshot

  @dl-10.6
  Rule: Observers trigger nothing

    A reader who makes a writer hurry is a second writer.

    Scenario: An observer reads
      When an observer reads the ledger
      Then the observer triggered nothing

  @dl-10.7
  Rule: Observers change no configuration

    The house is as it was when the guest has gone.

    Scenario: An observer reads
      When an observer reads the ledger
      Then the observer changed no configuration
