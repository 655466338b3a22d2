@ts
Feature: 6. One server has the store

  Two servers that save into one store save one town over the other.

  Background:
    Given the truths of epochs 3 to 7 were committed

  @ts-6.1
  Rule: A store that is open is opened by nobody else

    All persistence authority begins at the server, and there is one of it.

    Scenario Outline: The store is open <where>
      But the store is open <where>
      When the store is opened
      Then it is refused
      And the store, opened anew, holds the last truth

      Examples: by the same process and by another one
        | where              |
        | already            |
        | in another process |

  @ts-6.2
  Rule: When it is gone, the next one has the store

    A process that was killed gives nothing back, and keeps nothing.

    Scenario Outline: Another process had the store open and <parting>
      Given another process had the store open and <parting>
      When the next truth is committed
      Then the store holds the next truth

      Examples: it went of itself or not
        | parting    |
        | closed it  |
        | was killed |

  @ts-6.3
  Rule: A store in another place is another store

    Two towns on one machine know nothing of each other.

    Scenario: Two stores are open, and both are committed to
      Given 4 truths were committed in a second place
      When the next truth is committed
      Then the store holds the next truth
      And the store in the second place holds its own truth
