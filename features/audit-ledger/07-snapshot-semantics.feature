@dl
Feature: 7. What a snapshot means

  A snapshot is the whole of the books, and the latest one is how they stand.

  Background:
    Given the ledger of Alderford holds 6 events and 3 snapshots

  @dl-7.1
  Rule: A snapshot is a complete state of the ledger

    What has changed since the last one says nothing to whoever lacks the last one.

    Scenario: The books are written down once more
      When the next snapshot is written
      Then the file of the snapshots holds what was acknowledged, a line each

  @dl-7.2
  Rule: Replay uses the latest snapshot alone

    Books that are added to books count everything twice.

    Scenario: The older ones say something else
      When the server starts again
      Then the shadow ledger holds the latest snapshot

  @dl-7.3
  Rule: Older snapshots stay

    Somebody asks one day how the books stood then.

    Scenario: There are fifty, and one more
      Given the ledger of Alderford holds 6 events and 50 snapshots
      When the next snapshot is written
      Then the file of the snapshots holds what was acknowledged, a line each

  @dl-7.4
  Rule: Without a snapshot the ledger is empty

    Nobody guesses what the books say.

    Scenario: There are events and no snapshot
      Given the ledger of Alderford holds 6 events and 0 snapshots
      When the server starts again
      Then the shadow ledger is empty
      And the decision memory holds every event, in order
