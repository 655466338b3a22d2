@21.1
Feature: 4. Non-participating systems

  Whoever else asks to be saved is turned away, whatever its name and however useful it is. If it
  got into a truth all the same, that truth is not restored.

  Background:
    Given the server of Alderford is running

  @21.1-4.6 @22.8-4.11 @gate-participation
  Rule: Networking and replication never take part

    What is under way between machines is nobody's state.

    Scenario Outline: What moves state between machines asks to be saved: <name>
      But "<name>" asks to take part
      When the server saves
      Then the save is rejected as "unknown participant"

      Examples: what moves state between machines
        | name        |
        | networking  |
        | replication |

    Scenario Outline: What moves state between machines has got into the truth: <name>
      Given the server has stopped and started again
      But the truth has a section of "<name>"
      When the server restores
      Then the restore is rejected as "unknown participant"

      Examples: what moves state between machines
        | name        |
        | networking  |
        | replication |

  @21.1-4.7 @22.8-4.11 @gate-participation
  Rule: Snapshots and replication artifacts never take part

    A snapshot shows the truth to somebody. It is not the truth.

    Scenario Outline: What only shows the truth asks to be saved: <name>
      But "<name>" asks to take part
      When the server saves
      Then the save is rejected as "unknown participant"

      Examples: what only shows the truth
        | name                  |
        | snapshots             |
        | replication artifacts |

    Scenario Outline: What only shows the truth has got into the truth: <name>
      Given the server has stopped and started again
      But the truth has a section of "<name>"
      When the server restores
      Then the restore is rejected as "unknown participant"

      Examples: what only shows the truth
        | name                  |
        | snapshots             |
        | replication artifacts |

  @21.1-4.8 @gate-participation
  Rule: Tick execution and scheduling never take part

    Where a tick had got to means nothing to a server that starts afresh.

    Scenario Outline: What drives the simulation asks to be saved: <name>
      But "<name>" asks to take part
      When the server saves
      Then the save is rejected as "unknown participant"

      Examples: what drives the simulation
        | name           |
        | tick execution |
        | scheduling     |

    Scenario Outline: What drives the simulation has got into the truth: <name>
      Given the server has stopped and started again
      But the truth has a section of "<name>"
      When the server restores
      Then the restore is rejected as "unknown participant"

      Examples: what drives the simulation
        | name           |
        | tick execution |
        | scheduling     |

  @21.1-4.9 @gate-participation
  Rule: Evaluation, intent and decision systems never take part

    What somebody was about to do is thought of again, not restored.

    Scenario Outline: What thinks asks to be saved: <name>
      But "<name>" asks to take part
      When the server saves
      Then the save is rejected as "unknown participant"

      Examples: what thinks
        | name       |
        | evaluation |
        | intent     |
        | decision   |

    Scenario Outline: What thinks has got into the truth: <name>
      Given the server has stopped and started again
      But the truth has a section of "<name>"
      When the server restores
      Then the restore is rejected as "unknown participant"

      Examples: what thinks
        | name       |
        | evaluation |
        | intent     |
        | decision   |

  @21.1-4.10 @gate-participation
  Rule: Client-side and client-derived state never takes part

    What a player's own machine believes is the player's affair.

    Scenario Outline: What clients hold asks to be saved: <name>
      But "<name>" asks to take part
      When the server saves
      Then the save is rejected as "unknown participant"

      Examples: what clients hold, and what is made of it
        | name                 |
        | client-side state    |
        | client-derived state |

    Scenario Outline: What clients hold has got into the truth: <name>
      Given the server has stopped and started again
      But the truth has a section of "<name>"
      When the server restores
      Then the restore is rejected as "unknown participant"

      Examples: what clients hold, and what is made of it
        | name                 |
        | client-side state    |
        | client-derived state |

  @21.1-4.11 @gate-participation
  Rule: No further system takes part

    The list is closed. A name that merely looks like one of the five is not one of them.

    Scenario Outline: <name> asks to be saved: <what is odd>
      But <name> asks to take part
      When the server saves
      Then the save is rejected as "unknown participant"

      Examples: further systems, and names that look right
        | name             | what is odd                 |
        | "weather"        | no system of the five       |
        | "chat"           | no system of the five       |
        | "auction house"  | no system of the five       |
        | "a sixth system" | no system of the five       |
        | "Player"         | a capital letter            |
        | "QUEST"          | capital letters             |
        | "item "          | a blank at the end          |
        | " npc"           | a blank at the beginning    |
        | "wоrld"          | a Cyrillic letter for the o |
        | "ｑｕｅｓｔ"          | letters of full width       |
        | "players"        | a plural                    |

    Scenario Outline: What is kept beside the truth asks to be saved: <name>
      But "<name>" asks to take part
      When the server saves
      Then the save is rejected as "unknown participant"

      Examples: it is saved for a truth, or written by itself, and is there before a restore
        | name         |
        | world grid   |
        | audit ledger |

    Scenario Outline: What is kept beside the truth has got into it: <name>
      Given the server has stopped and started again
      But the truth has a section of "<name>"
      When the server restores
      Then the restore is rejected as "unknown participant"

      Examples: it is saved for a truth, or written by itself, and is there before a restore
        | name         |
        | world grid   |
        | audit ledger |

    Scenario Outline: The <system> system asks to be saved twice
      But the <system> system takes part twice
      When the server saves
      Then the save is rejected as "duplicate participant"

      Examples: each of the five
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |
