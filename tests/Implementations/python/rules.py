"""The rules that every truth obeys, whether it is about to be saved or about to be restored."""

from collections.abc import Iterable, Iterator

from canon import OWNERS, PARTICIPANTS, VERSION, may_depend
from outcomes import Violation, all_of
from seal import is_intact
from server import Datum, State, Truth

Keys = dict[str, set[str]]


def judge_truth(truth: Truth) -> list[Violation]:
    """All that is wrong with a truth out of the store (Canon 21.1-7.8)."""
    return all_of(
        [] if is_intact(truth) else [Violation("broken seal")],
        [] if truth["version"] == VERSION else [Violation("mixed version")],
        participation(state["system"] for state in truth["states"]),
        judge_states(truth["epoch"], truth["states"]),
    )


def judge_states(epoch: int, states: list[State]) -> list[Violation]:
    """All that is wrong with the states that make, or are to make, the truth of an epoch."""
    keys: Keys = {}
    for state in states:
        keys.setdefault(state["system"], set()).update(datum["key"] for datum in state["data"])
    return all_of(
        one_epoch(epoch, states),
        one_version(states),
        one_owner(states),
        (
            violation
            for state in states
            for datum in state["data"]
            for rule in DATUM_RULES
            for violation in rule(state["system"], datum, keys)
        ),
    )


def participation(names: Iterable[str]) -> Iterator[Violation]:
    """Canon 21.1-4: each of the five exactly once, and nobody else."""
    present: set[str] = set()
    for name in names:
        if name not in PARTICIPANTS:
            yield Violation("unknown participant", name)
        elif name in present:
            yield Violation("duplicate participant", name)
        present.add(name)
    for name in PARTICIPANTS:
        if name not in present:
            yield Violation("missing participant", name)


def one_epoch(epoch: int, states: list[State]) -> Iterator[Violation]:
    """Canon 21.1-8.2: all states are of the truth's own epoch."""
    for state in states:
        if state["epoch"] != epoch:
            yield Violation("mixed epoch", state["system"])


def one_version(states: list[State]) -> Iterator[Violation]:
    """Canon 21.1-8.2: all states are of one version of the canon, and it is this one."""
    for state in states:
        if state["version"] != VERSION:
            yield Violation("mixed version", state["system"])


def one_owner(states: list[State]) -> Iterator[Violation]:
    """Canon 21.1-5.1: each datum is brought by one system, once."""
    brought: dict[str, int] = {}
    for place, state in enumerate(states):
        for datum in state["data"]:
            first = brought.setdefault(datum["key"], place)
            if first != place:
                yield Violation("duplicate owner", states[first]["system"], datum["key"])
                yield Violation("duplicate owner", state["system"], datum["key"])
    for state in states:
        keys: set[str] = set()
        for datum in state["data"]:
            if datum["key"] in keys:
                yield Violation("duplicate datum", state["system"], datum["key"])
            keys.add(datum["key"])


def own_kind(system: str, datum: Datum, _: Keys) -> Iterator[Violation]:
    """Canon 21.1-5.2 and 5.3: a system brings only kinds that canon gives to it."""
    owner = OWNERS.get(datum["kind"])
    if owner is None:
        yield Violation("unknown kind", system, datum["key"])
    elif owner != system:
        yield Violation("foreign datum", system, datum["key"])


def authoritative_nature(system: str, datum: Datum, _: Keys) -> Iterator[Violation]:
    """Canon 21.1-8.3 and 21.0-4.5: only authoritative facts are persisted."""
    if datum["nature"] in ("replication-artifact", "snapshot"):
        yield Violation("replication artifact", system, datum["key"])
    elif datum["nature"] != "authoritative":
        yield Violation("runtime only state", system, datum["key"])


def server_authorship(system: str, datum: Datum, _: Keys) -> Iterator[Violation]:
    """Canon 21.1-5.6: no client's hand is in a datum."""
    if datum["authorship"] != "server":
        yield Violation("client influence", system, datum["key"])


def complete_value(system: str, datum: Datum, _: Keys) -> Iterator[Violation]:
    """Canon 21.1-5.8: no datum waits for another system to fill it in."""
    if not datum["value"]:
        yield Violation("incomplete datum", system, datum["key"])


def resolved_bindings(system: str, datum: Datum, keys: Keys) -> Iterator[Violation]:
    """Canon 21.1-7.3, 5.7 and 22.8-7.7: bound as permitted, to what lasts and is there."""
    for binding in datum["bindings"]:
        if not may_depend(system, binding["system"]):
            yield Violation("forbidden dependency", system, datum["key"])
        elif binding["nature"] != "authoritative":
            yield Violation("runtime dependency", system, datum["key"])
        elif binding["target"] not in keys.get(binding["system"], ()):
            yield Violation("unresolved binding", system, datum["key"])


def quest_has_player(system: str, datum: Datum, _: Keys) -> Iterator[Violation]:
    """Canon 21.1-4.5: quest state is owned by a player."""
    if datum["kind"] == "quest-state":
        if all(binding["system"] != "player" for binding in datum["bindings"]):
            yield Violation("unresolved binding", system, datum["key"])


DATUM_RULES = (
    own_kind,
    authoritative_nature,
    server_authorship,
    complete_value,
    resolved_bindings,
    quest_has_player,
)
