@dl
Feature: 3. The database is prepared, and inactive

  A database is named in the configuration, for a later phase. In this one it is asked for nothing.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-3.1
  Rule: The check of the database is one connection

    Whether somebody listens is all that a server wants to know.

    Scenario: A server starts
      When the server starts again
      Then the database hears of one connection, and of nothing on it

    Scenario: Nobody listens, and nobody asks again
      But nobody listens at the database
      When the server starts again
      Then the request is refused
      And the database hears of one connection, and of nothing on it

  @dl-3.2
  Rule: A database that is named and can't be reached is a failure

    A server that starts without it is a server that nobody configured.

    Scenario: Nobody listens
      But nobody listens at the database
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

  @dl-3.3
  Rule: An operator runs migrations: by number, once each, forward

    The tenth comes after the ninth, whatever a folder says.

    Scenario: All of them
      When the operator runs the migrations
      Then every migration has run once, by number

    Scenario: Those that are left
      Given the operator ran the migrations up to 2
      When the operator runs the migrations
      Then every migration has run once, by number

    Scenario: One of them has a mistake
      But migration 10 fails
      When the operator runs the migrations
      Then the request is refused
      And no migration has run behind 9

  @dl-3.4
  Rule: A server never runs migrations

    A start changes nothing that an operator has not seen.

    Scenario: A server starts before its database is migrated
      When the server starts again
      Then no migration runs

  @dl-3.5
  Rule: There are no domain tables

    A table that stands there is a table that somebody reads.

    Scenario: The operator runs the migrations
      When the operator runs the migrations
      Then the database has no table but that of the migrations

  @dl-3.6
  Rule: A server neither reads nor writes in the database

    There is one history, and it lies in a file.

    Scenario: A group is appended
      When a group of 100 events is appended
      Then the database hears nothing

    Scenario: A snapshot is written
      When the next snapshot is written
      Then the database hears nothing

  @dl-3.7
  Rule: Observers do not use the database

    Who observes reads what is written, where it is written.

    Scenario: An observer reads
      When an observer reads the ledger
      Then the database hears nothing
