"""What becomes of a request: saved, restored, or rejected with reasons. There is no third."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from canon import REASONS, code_units, place_of
from server import Truth

Outcome = dict[str, Any]


class Violation(NamedTuple):
    """One thing that is wrong. System and datum are empty where none is meant."""

    reason: str
    system: str = ""
    datum: str = ""


def saved(truth: Truth) -> Outcome:
    """All five states are the truth now, as one."""
    return {"outcome": "saved", "epoch": truth["epoch"], "seal": truth["seal"]}


def restored(truth: Truth) -> Outcome:
    """All five systems have their state back and are eligible. None is active."""
    return {"outcome": "restored", "epoch": truth["epoch"], "seal": truth["seal"]}


def rejected(*found: Violation) -> Outcome:
    """Nothing changed. Each thing is reported once, in one order (Canon 21.0-4.4)."""
    if not found:
        raise ValueError("A rejection has at least one reason; none was given.")
    in_order = sorted(set(found), key=_place)
    return {"outcome": "rejected", "violations": [one._asdict() for one in in_order]}


def all_of(*found: Iterable[Violation]) -> list[Violation]:
    """Everything that several judges have found."""
    return [violation for some in found for violation in some]


def _place(violation: Violation) -> tuple[int, int, bytes, bytes]:
    reason, system, datum = violation
    return REASONS.index(reason), place_of(system), code_units(system), code_units(datum)
