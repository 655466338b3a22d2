"""What the canon fixes: who takes part, who owns what, and which reasons there are."""

VERSION = 1

# The five systems, in the order in which they are restored (Canon 21.1-7.1 to 7.5).
PARTICIPANTS = ("player", "world", "npc", "item", "quest")

# Each kind of datum has exactly one owner (Canon 21.1-5.1 to 5.3).
OWNERS = {
    "player-identity": "player",
    "player-save": "player",
    "zone": "world",
    "zone-composition": "world",
    "npc-state": "npc",
    "item-ownership": "item",
    "item-location": "item",
    "quest-state": "quest",
}

# The closed list, in the order in which violations are reported.
REASONS = (
    "client influence",
    "operation in progress",
    "server already active",
    "not restored",
    "missing participant",
    "unknown participant",
    "duplicate participant",
    "simulation not held",
    "participant failed",
    "delegated authority",
    "store failed",
    "missing truth",
    "broken seal",
    "mixed epoch",
    "mixed version",
    "duplicate owner",
    "duplicate datum",
    "foreign datum",
    "unknown kind",
    "runtime only state",
    "replication artifact",
    "incomplete datum",
    "runtime dependency",
    "forbidden dependency",
    "unresolved binding",
)


def may_depend(one: str, other: str) -> bool:
    """Whether data of one system may be bound to data of another (Canon 21.1-7.3, 22.8-7.7)."""
    return one == other or (one in ("npc", "item", "quest") and other in ("player", "world"))


def place_of(system: str) -> int:
    """The place in the order of restore; whoever does not take part comes last."""
    return PARTICIPANTS.index(system) if system in PARTICIPANTS else len(PARTICIPANTS)


def code_units(text: str) -> bytes:
    """What texts are compared and ordered by, in every language: their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")
