@dl
Feature: 2. Files

  A ledger is two files that anybody can read, and nothing else is needed to read them.

  Background:
    Given the ledger of Alderford holds 6 events and 2 snapshots

  @dl-2.1
  Rule: Everything is kept in files, and nowhere else

    What lies in the memory of a process or in a database is gone when they are.

    Scenario: A group is appended
      When a group of 100 events is appended
      Then the file of the events holds what was acknowledged, a line each
      And the database hears nothing

  @dl-2.2
  Rule: Both files are append-only

    A snapshot is no reason to write a file anew, and neither is a start.

    Scenario: A snapshot follows snapshots
      When the next snapshot is written
      Then the file of the events only grew
      And the file of the snapshots only grew

    Scenario: The server starts over and over
      When the server starts again 3 times
      Then the file of the events only grew
      And the file of the snapshots only grew

  @dl-2.3
  Rule: The files are readable by people: one object a line, in UTF-8

    Whoever looks for Tobin's refusal opens the file and finds it.

    Scenario Outline: An event with <oddity>
      Given the next event has <oddity>
      When the next event is appended
      Then the file of the events holds what was acknowledged, a line each
      And the server, started again, replays what was acknowledged

      Examples: whatever an object in UTF-8 can have
        | oddity                             |
        | nothing odd                        |
        | texts of every script              |
        | separators of lines and paragraphs |
        | escaped line breaks                |
        | escaped signs of every sort        |
        | blanks between its members         |
        | numbers of every sort              |
        | a text of 200,000 signs            |
        | lists in lists                     |
        | its members in another order       |
        | blanks around it                   |
        | a part of another type             |
        | as many bytes as a line can have   |

    Scenario Outline: The next event is <flaw>
      But the next event is <flaw>
      When the next event is appended
      Then the request is refused
      And no byte of the files changed

      Examples: what makes two lines of one, or no text at all
        | flaw                        |
        | broken by a line break      |
        | broken by a carriage return |
        | opened by a byte order mark |
        | half of a sign in UTF-8     |
        | half of a pair in UTF-16    |

  @dl-2.4
  Rule: The same appends give the same bytes

    A file that tells of the hour it was written in is another file each time.

    Scenario: Two ledgers are written alike, years apart
      When the same is done to two ledgers, 3 years apart
      Then both ledgers have the same files

  @dl-2.5
  Rule: A crash leaves all that was acknowledged, and of the rest a beginning

    Brannoc's cart is at the gate or it is not. Half of it is nowhere.

    Scenario Outline: The <interruption> while an event is appended
      But the <interruption> at every step
      When the next event is appended
      Then after each interruption the server replays what was acknowledged, and of the rest a beginning

      Examples: a process, and the machine
        | interruption      |
        | process is killed |
        | power fails       |

    Scenario Outline: The <interruption> while a group is appended
      But the <interruption> at every step
      When a group of 9 events is appended
      Then after each interruption the server replays what was acknowledged, and of the rest a beginning

      Examples: a process, and the machine
        | interruption      |
        | process is killed |
        | power fails       |

    Scenario: Whatever the ledger has been through
      When the next event is appended
      Then the rules permit what comes of it
