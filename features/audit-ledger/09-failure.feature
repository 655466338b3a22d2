@dl
Feature: 9. Failure

  A server that can't write down what it decides has to stop deciding.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-9.1
  Rule: A failure of persistence is fatal

    What became of a write that failed is unknown, until somebody has looked.

    Scenario Outline: The disk of the events is <fault>
      But the disk of the events is <fault>
      When the next event is appended
      Then the request is refused
      And what is appended later is refused

      Examples: it fails early, or late, or says so once
        | fault                |
        | full                 |
        | unable to flush      |
        | unable to flush once |

    Scenario: The disk of the snapshots is unable to flush once
      But the disk of the snapshots is unable to flush once
      When the next snapshot is written
      Then the request is refused
      And what is appended later is refused

    Scenario: What a crash left can't be kept
      Given a crash left half an object behind the events
      But the disk of the events is unable to flush once
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

    Scenario: The disk of the snapshots is full
      But the disk of the snapshots is full
      When the next snapshot is written
      Then the request is refused
      And what is appended later is refused
      And the server, started again, replays what was acknowledged

    Scenario: A group is appended, and the disk fails at each step in turn
      But the disk of the events is failing at each step in turn
      When a group of 9 events is appended
      Then each failure is told, and is fatal

    Scenario: A snapshot is written, and the disk fails at each step in turn
      But the disk of the snapshots is failing at each step in turn
      When the next snapshot is written
      Then each failure is told, and is fatal

    Scenario: There is no room, and the server starts again
      But the disk of the events is full
      When the next event is appended
      Then the request is refused
      And the server, started again, replays what was acknowledged

  @dl-9.2
  Rule: A server fails fast if its events are unavailable

    An empty history is a history, too. A server that gets one by mistake decides by it.

    Scenario Outline: The file of the events is <fault>
      But the file of the events is <fault>
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

      Examples: whatever becomes of a file
        | fault      |
        | missing    |
        | empty      |
        | unreadable |
        | a folder   |

    Scenario Outline: A crash left something behind the <part>, and the disk fails at each step in turn
      Given a crash left half an object behind the <part>
      But the disk of the <part> is failing at each step in turn
      When the server starts again
      Then each failure is told, and is fatal

      Examples: each of the two
        | part      |
        | events    |
        | snapshots |

  @dl-9.3
  Rule: A server fails fast if a snapshot is malformed

    The copy before it is what the books looked like before.

    Scenario Outline: The last snapshot is <flaw>
      But another hand wrote a line that is <flaw> behind the snapshots
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

      Examples: a whole line that is no snapshot
        | flaw              |
        | half of an object |
        | without a state   |
        | a bare text       |
        | empty             |

  @dl-9.4
  Rule: A server refuses to start if its folders are missing

    A disk that is not mounted looks like a world in which nothing happened.

    Scenario Outline: The folder of the <part> is <fault>
      But the folder of the <part> is <fault>
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired
      And no byte of the files changed

      Examples: each of the two
        | part      | fault   |
        | events    | missing |
        | events    | empty   |
        | snapshots | missing |
        | snapshots | empty   |

  @dl-9.5
  Rule: A server refuses to start if it can't write

    It finds out before it decides, and not when it has.

    Scenario Outline: The <thing> is closed to writing
      But the <thing> is closed to writing
      When the server starts again
      Then the request is refused
      And the orchestrator is not wired

      Examples: folders and files
        | thing                   |
        | folder of the events    |
        | folder of the snapshots |
        | file of the events      |
        | file of the snapshots   |

  @dl-9.6
  Rule: Nothing degrades in silence

    Whoever has to mend it at night is told where, what, and what to do.

    Scenario Outline: An observer reads, and the disk of the <part> fails at each step in turn
      But the disk of the <part> is failing at each step in turn
      When an observer reads the ledger
      Then each failure is told, and is fatal

      Examples: each of the two
        | part      |
        | events    |
        | snapshots |

    Scenario Outline: A line behind the <part> is no line of theirs
      But another hand wrote a line that is of an unknown type behind the <part>
      When the server starts again
      Then the request is refused
      And the refusal names the line

      Examples: each of the two
        | part      |
        | events    |
        | snapshots |
