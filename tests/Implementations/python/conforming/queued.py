"""Conforms, and is built otherwise: requests that overlap are carried out one after the other.

The five systems are asked each by a thread of its own; npc, item and quest have their state back in
the other order.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from caelmor import serve
from canon import PARTICIPANTS
from outcomes import Outcome, Violation, all_of, rejected, restored, saved
from rules import judge_states, judge_truth, participation
from seal import is_intact, sealed
from server import PortFailure, Requester, Server, State, Surface, Truth

LAST_EPOCH = 2**53 - 1  # the last number that is exact in every language
RETURNING = ("player", "world", "quest", "item", "npc")
THREADS = ThreadPoolExecutor(32)  # each waits for one answer, and for no other thread


class Queued:
    """Nobody is turned away: whoever comes later waits for the lock."""

    def __init__(self) -> None:
        self._turn = Lock()

    def save(self, server: Server, requester: Requester) -> Outcome:
        """Makes the systems' present state the truth, all of it or none."""
        if requester["kind"] != "server":
            return rejected(Violation("client influence"))
        with self._turn:
            found = judge_surfaces(server, ("eligible", "active"), "not restored")
            if found:
                return rejected(*found)
            try:
                server.simulation.hold()
            except PortFailure:
                return rejected(Violation("simulation not held"))
            try:
                return save_while_held(server)
            finally:
                server.simulation.release()

    def restore(self, server: Server, requester: Requester) -> Outcome:
        """Gives the systems of an empty server their state back."""
        if requester["kind"] != "server":
            return rejected(Violation("client influence"))
        with self._turn:
            found = judge_surfaces(server, ("empty",), "server already active")
            if found:
                return rejected(*found)
            try:
                truth = server.truth.read()
            except PortFailure:
                return rejected(Violation("store failed"))
            if truth is None:
                return rejected(Violation("missing truth"))
            found = judge_truth(truth)
            return rejected(*found) if found else give_back(server, truth)


def judge_surfaces(server: Server, legal: tuple[str, ...], otherwise: str) -> list[Violation]:
    """Who takes part, and where they stand."""
    statuses = [answer_of(surface.status) for surface in server.surfaces]
    return all_of(
        participation(surface.name for surface in server.surfaces),
        (
            Violation("participant failed" if status is None else otherwise, surface.name)
            for surface, status in zip(server.surfaces, statuses)
            if status not in legal
        ),
    )


def save_while_held(server: Server) -> Outcome:
    """Reads, asks, judges, and commits once."""
    try:
        former = server.truth.read()
    except PortFailure:
        return rejected(Violation("store failed"))
    epoch = former["epoch"] + 1 if former else 1
    if epoch > LAST_EPOCH:
        return rejected(Violation("store failed"))
    answers = at_once(lambda surface: surface.produce(epoch), server.surfaces)
    found = all_of(*map(judge_answer, server.surfaces, answers))
    states: list[State] = [] if found else [state for [state] in answers]
    found = found or judge_states(epoch, states)
    if found:
        return rejected(*found)
    truth = sealed(epoch, states)
    return saved(truth) if is_in_force(server, truth) else rejected(Violation("store failed"))


def judge_answer(surface: Surface, answer: list[State] | None) -> list[Violation]:
    """Exactly one state, the system's own."""
    if answer is None or len(answer) != 1:
        return [Violation("participant failed", surface.name)]
    if answer[0]["system"] != surface.name:
        return [Violation("delegated authority", surface.name)]
    return []


def is_in_force(server: Server, truth: Truth) -> bool:
    """One commit; if it fails, the store is asked what it holds."""
    try:
        server.truth.commit(truth)
        return True
    except PortFailure:
        pass
    try:
        held = server.truth.read(to_the_end=True)
    except PortFailure:
        return False
    return held is not None and held["seal"] == truth["seal"] and is_intact(held)


def give_back(server: Server, truth: Truth) -> Outcome:
    """One after the other, up to the first that fails; then all at once, what is left to do."""
    surfaces = {surface.name: surface for surface in server.surfaces}
    states = {state["system"]: state for state in truth["states"]}
    touched: list[Surface] = []
    for name in RETURNING:
        touched.append(surfaces[name])
        if not has_state(surfaces[name], states[name]):
            kept = at_once(lambda surface: surface.discard(), touched)
            failed = {name} | {one.name for one, status in zip(touched, kept) if status is None}
            return rejected(*(Violation("participant failed", one) for one in failed))
    for name in PARTICIPANTS:
        surfaces[name].become_eligible()
    server.admit_observers()
    return restored(truth)


def has_state(surface: Surface, state: State) -> bool:
    """Whether a system has its state back."""
    try:
        return surface.take_back(state) == "restored"
    except PortFailure:
        return False


def answer_of(ask):
    """What a port answers; None is a failure."""
    try:
        return ask()
    except PortFailure:
        return None


def at_once(ask, surfaces):
    """What each of them answers, asked by a thread of its own."""
    return list(THREADS.map(lambda surface: answer_of(lambda: ask(surface)), surfaces))


if __name__ == "__main__":
    serve(name="queued", version="1.0.0", make_orchestrator=Queued)
