@dl
Feature: 13. Integrity

  The document is silent about what disks and people do to files. Other ledgers learnt it the hard way.

  Background:
    Given the ledger of Alderford holds 6 events and 3 snapshots

  @dl-13.1
  Rule: A history that was altered is refused

    One sign is the difference between forty nails and four hundred.

    Scenario Outline: The files are <alteration>
      But the files of the ledger are <alteration>
      When the server starts on these files
      Then it is refused, whatever is altered

      Examples: whatever leaves a history that can be read
        | alteration                           |
        | altered by a byte                    |
        | missing a line                       |
        | holding a line twice                 |
        | holding two lines in the wrong order |
        | holding a line more                  |

  @dl-13.2
  Rule: A history that lacks its end is refused

    What was acknowledged is not over because its file is.

    Scenario: The files are cut short
      But the files of the ledger are cut short
      When the server starts on these files
      Then it is refused, whatever is altered

  @dl-13.3
  Rule: What a crash left unfinished is set aside, and is no event

    It was never acknowledged, so nothing is lost; and nobody throws away what nobody has looked at.

    Scenario Outline: A crash left <tail> behind the events
      Given a crash left <tail> behind the events
      When the server starts again
      Then what was left is reported, kept and cut off
      And the decision memory holds every event, in order
      And the server, started again, replays what was acknowledged

      Examples: what there is of a line
        | tail                             |
        | half an object                   |
        | half a sign                      |
        | zeros                            |
        | an object without its line break |

    Scenario: A crash left half an object behind the snapshots
      Given a crash left half an object behind the snapshots
      When the server starts again
      Then what was left is reported, kept and cut off
      And the shadow ledger holds the latest snapshot

    Scenario Outline: The <interruption> while it is set aside
      Given a crash left half an object behind the events
      But the <interruption> at every step
      When the server starts again
      Then after each interruption the server replays what was acknowledged, and of the rest a beginning

      Examples: a process, and the machine
        | interruption      |
        | process is killed |
        | power fails       |

  @dl-13.4
  Rule: One process writes

    Two pens in one book write over each other.

    Scenario: Another process has the ledger open
      But another process has the ledger open
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired
      And no byte of the files changed

    Scenario: The other process was killed
      But the process is killed as soon as it is acknowledged
      When the next event is appended
      Then the server, started again, replays what was acknowledged

  @dl-13.5
  Rule: An older head of the same history is confirmed, and no other is

    Whoever can write all the files can make them agree, and not with what was noted elsewhere.

    Scenario: More was appended since
      When the head that was kept is compared
      Then the head is confirmed

    Scenario Outline: The history was replaced by one <other>
      But the history was replaced by one <other>
      When the head that was kept is compared
      Then the head is not confirmed

      Examples: as long as before, or shorter
        | other                  |
        | of another first event |
        | of another last event  |
        | of fewer events        |

  @dl-13.6
  Rule: A line has at most 1 MiB, and files are read in pieces

    A file that has no line breaks is not read into memory to find that out.

    Scenario Outline: The next event is <flaw>
      But the next event is <flaw>
      When the next event is appended
      Then the request is refused
      And no byte of the files changed

      Examples: by one byte, however many signs that are
        | flaw                                         |
        | longer than a line                           |
        | longer than a line in bytes and not in signs |

    Scenario: The next snapshot is longer than a line
      But the next snapshot is longer than a line
      When the next snapshot is written
      Then the request is refused
      And no byte of the files changed

    Scenario: A line in the file is longer than a line
      But another hand wrote a line that is longer than a line behind the events
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

    Scenario: The file is longer than what is read at a time
      Given an event of 1000000 bytes was appended
      And an event of 1000000 bytes was appended
      And an event of 1000000 bytes was appended
      When the server starts again
      Then the files are read in pieces
      And the decision memory holds every event, in order
