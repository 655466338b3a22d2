@21.1
Feature: 5. Ownership and authority

  Each fact has one owner, and the server answers for all of them. Nobody saves what is another's,
  nobody speaks for another, and no client has a hand in it.

  Background:
    Given the server of Alderford is running

  @21.1-5.1 @gate-participation
  Rule: Each datum has exactly one owning system

    If two systems both say where the sword is, sooner or later they say different things.

    Scenario Outline: The <system> system brings "<datum>", and so does its owner
      But the <system> system brings "<datum>", which another system brings too
      When the server saves
      Then the save is rejected as "duplicate owner"

      Examples: each system with something of another's
        | system | datum               |
        | player | Old Mill            |
        | world  | Brannoc             |
        | npc    | Lantern's place     |
        | item   | Mara's purse        |
        | quest  | Ember Sword's owner |

    Scenario Outline: The <system> system brings "<datum>", to the word as its owner does
      But the <system> system brings "<datum>", which another system brings in the same words
      When the server saves
      Then the save is rejected as "duplicate owner"

      Examples: today they say the same
        | system | datum           |
        | player | Ilse            |
        | world  | Lantern's place |
        | item   | Old Mill        |

    Scenario: The truth has one datum of a system two times
      Given the server has stopped and started again
      But the truth holds "Lantern's place" from the item system, which it brings twice
      When the server restores
      Then the restore is rejected as "duplicate datum"

  @21.1-5.2 @gate-participation
  Rule: Canon fixes the owner, and ownership never overlaps

    The ownership table is part of the canon. What is not in it belongs to nobody.

    Scenario Outline: "<datum>" is saved by the <owner> system
      When the server saves
      Then the truth holds, from the <owner> system, "<datum>" as "<value>"

      Examples: the ownership table, kind by kind
        | owner  | datum               | value                   |
        | player | Tobin               | Tobin of the Old Mill   |
        | player | Tobin's purse       | 100 gold                |
        | world  | Market Square       | paved, with a well      |
        | world  | Alderford           | Market Square, Old Mill |
        | npc    | Ilse                | miller's widow          |
        | item   | Mara's quiver       | 60 arrows               |
        | item   | Ember Sword's place | carried                 |
        | quest  | The Missing Miller  | found the key           |

    Scenario Outline: The <system> system brings tomorrow's weather
      But the <system> system brings "Rain at noon", which is of a kind that nobody owns
      When the server saves
      Then the save is rejected as "unknown kind"

      Examples: each of the five
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |

    Scenario Outline: The <system> system brings something that <flaw>
      But the <system> system brings "Rope", which <flaw>
      When the server saves
      Then the save is rejected as "unknown kind"

      Examples: kinds that look right
        | system | flaw                                  |
        | player | is of a kind of its own in capitals   |
        | item   | is of a kind of its own in capitals   |
        | world  | is of a kind that begins like its own |
        | quest  | is of a kind that begins like its own |

  @21.1-5.3 @gate-participation
  Rule: No system persists what another owns

    The quest log knows about the sword. That does not make the sword the quest log's.

    Scenario Outline: The <system> system brings something that the <owner> system owns
      But the <system> system brings "Rope", which the <owner> system owns
      When the server saves
      Then the save is rejected as "foreign datum"

      Examples: each system with a kind of another's
        | system | owner  |
        | player | item   |
        | world  | npc    |
        | npc    | player |
        | item   | world  |
        | quest  | item   |

  @21.1-5.4 @21.0-5.2 @22.8-4.1 @22.8-4.12 @gate-rejection
  Rule: All persistence authority begins at the server

    Whoever asks for a save chooses the moment that counts. So only the server asks.

    Scenario: A client asks for a save
      But a client asks for it
      When the server saves
      Then the save is rejected as "client influence"

    Scenario: A client asks for a restore
      Given the server has stopped and started again
      But a client asks for it
      When the server restores
      Then the restore is rejected as "client influence"

  @21.1-5.5 @gate-participation
  Rule: No system hands its persistence authority to another

    A proxy is a second owner with better manners.

    Scenario Outline: The <system> system answers for another one
      But the <system> system answers in another's name
      When the server saves
      Then the save is rejected as "delegated authority"

      Examples: each of the five
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |

  @21.1-5.6 @21.0-1.4 @22.8-4.12 @gate-rejection
  Rule: A client never authors, modifies or influences persisted state

    Players play on machines that they own. The truth is not on them.

    Scenario Outline: The <system> system brings something that a client <verb>
      But the <system> system brings "Rope", which a client <verb>
      When the server saves
      Then the save is rejected as "client influence"

      Examples: each of the three verbs
        | system | verb       |
        | item   | wrote      |
        | player | changed    |
        | quest  | wished for |

    Scenario: What clients claim changes nothing in the truth
      Given log, snapshots, peers, clients and ticks tell other stories
      When the server saves
      Then a server without such stories saves the same truth, to the byte
      And Alderford is saved

  @21.1-5.7 @gate-rejection
  Rule: A persisted datum does not depend on another system's runtime-only state

    What hangs on something that is gone tomorrow is gone tomorrow.

    Scenario Outline: The <system> system brings something that hangs on this moment
      But the <system> system brings "Rope", which hangs on runtime-only state of the Old Mill
      When the server saves
      Then the save is rejected as "runtime dependency"

      Examples: the systems that are bound to others
        | system |
        | npc    |
        | item   |
        | quest  |

  @21.1-5.8 @gate-rejection
  Rule: A persisted datum needs no inference across systems to be complete

    A blank that somebody else will surely fill in is filled in wrongly one day.

    Scenario Outline: The <system> system leaves something blank
      But the <system> system brings "Rope", which is left blank
      When the server saves
      Then the save is rejected as "incomplete datum"

      Examples: each of the five
        | system |
        | player |
        | world  |
        | npc    |
        | item   |
        | quest  |
