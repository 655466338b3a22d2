"""The orchestrator: saves and restores across the five systems of one server.

It is complete and conforms to the canon; yours takes its place, or grows out of it.
"""

from collections.abc import Callable
from threading import Lock

from canon import place_of
from outcomes import Outcome, Violation, all_of, rejected, restored, saved
from rules import judge_states, judge_truth, participation
from seal import is_intact, sealed
from server import PortFailure, Requester, Server, State, Surface, Truth, TruthStore

# The last number that is exact in every language.
LAST_EPOCH = 2**53 - 1


class Orchestrator:
    """Takes requests one at a time. It keeps nothing: what counts is in the server."""

    def __init__(self) -> None:
        self._busy = Lock()

    def save(self, server: Server, requester: Requester) -> Outcome:
        """Makes the systems' present state the truth, all of it or none (Canon 21.1-6)."""
        return self._alone(self._save, server, requester)

    def restore(self, server: Server, requester: Requester) -> Outcome:
        """Gives the systems of an empty server their state back (Canon 21.1-7)."""
        return self._alone(self._restore, server, requester)

    def _alone(
        self, procedure: Callable[[Server], Outcome], server: Server, requester: Requester
    ) -> Outcome:
        if requester["kind"] != "server":  # Canon 21.1-5.4
            return rejected(Violation("client influence"))
        if not self._busy.acquire(blocking=False):
            return rejected(Violation("operation in progress"))
        try:
            return procedure(server)
        finally:
            self._busy.release()

    def _save(self, server: Server) -> Outcome:
        found = self.judge_surfaces(server, ("eligible", "active"), "not restored")
        if found:
            return rejected(*found)
        try:
            server.simulation.hold()  # Canon 21.1-6.6: from before the first system is asked
        except PortFailure:
            return rejected(Violation("simulation not held"))
        try:
            return self._save_while_held(server)
        finally:
            server.simulation.release()

    def _save_while_held(self, server: Server) -> Outcome:
        try:
            former = server.truth.read()
        except PortFailure:
            return rejected(Violation("store failed"))
        epoch = former["epoch"] + 1 if former else 1
        if epoch > LAST_EPOCH:
            return rejected(Violation("store failed"))
        states, found = self.produce(server, epoch)
        found = found or judge_states(epoch, states)
        if found:
            return rejected(*found)
        truth = sealed(epoch, states)
        if not self.commit(server.truth, truth):
            return rejected(Violation("store failed"))
        return saved(truth)

    def _restore(self, server: Server) -> Outcome:
        found = self.judge_surfaces(server, ("empty",), "server already active")
        if found:
            return rejected(*found)
        try:
            truth = server.truth.read()
        except PortFailure:
            return rejected(Violation("store failed"))
        if truth is None:
            return rejected(Violation("missing truth"))
        found = judge_truth(truth)  # all of it, before any system is touched (Canon 21.1-7.8)
        return rejected(*found) if found else self.give_back(server, truth)

    def judge_surfaces(
        self, server: Server, legal: tuple[str, ...], otherwise: str
    ) -> list[Violation]:
        """Who takes part (Canon 21.1-4), and where they stand (21.0-1.3, 21.0-4.1)."""
        return all_of(
            participation(surface.name for surface in server.surfaces),
            (
                Violation(otherwise, surface.name)
                for surface in server.surfaces
                if surface.status() not in legal
            ),
        )

    def produce(self, server: Server, epoch: int) -> tuple[list[State], list[Violation]]:
        """Canon 21.1-6.4: exactly one state from each system, its own."""
        states: list[State] = []
        found: list[Violation] = []
        for surface in in_order(server):
            try:
                answers = surface.produce(epoch)
            except PortFailure:
                answers = []  # however a system fails, it has produced nothing
            if len(answers) != 1:
                found.append(Violation("participant failed", surface.name))
            elif answers[0]["system"] != surface.name:
                found.append(Violation("delegated authority", surface.name))
            else:
                states.append(answers[0])
        return states, found

    def commit(self, store: TruthStore, truth: Truth) -> bool:
        """Canon 21.1-6.2: one commit of one whole truth. Whether it is in force now."""
        try:
            store.commit(truth)
            return True
        except PortFailure:
            pass
        # It failed before or after the commit point; it is asked which, and never to commit again.
        try:
            in_force = store.read(to_the_end=True)
        except PortFailure:
            return False  # it vouches for nothing any more
        return in_force is not None and in_force["seal"] == truth["seal"] and is_intact(in_force)

    def give_back(self, server: Server, truth: Truth) -> Outcome:
        """Canon 21.1-7.1 to 7.4: one system after the other, then all are eligible."""
        states = {state["system"]: state for state in truth["states"]}
        touched: list[Surface] = []
        for surface in in_order(server):
            touched.append(surface)
            if not self.take_back(surface, states[surface.name]):
                failed = Violation("participant failed", surface.name)
                return rejected(failed, *self.discard(touched))
        for surface in touched:
            surface.become_eligible()
        server.admit_observers()
        return restored(truth)

    def take_back(self, surface: Surface, state: State) -> bool:
        """Gives one system its state back. Whether it has it now."""
        try:
            return surface.take_back(state) == "restored"
        except PortFailure:
            return False

    def discard(self, touched: list[Surface]) -> list[Violation]:
        """Nothing live had changed, so this is no rollback: inert state is dropped."""
        found: list[Violation] = []
        for surface in touched:
            try:
                surface.discard()
            except PortFailure:
                found.append(Violation("participant failed", surface.name))
        return found


def in_order(server: Server) -> list[Surface]:
    """The systems in the order of restore, which is the order of everything."""
    return sorted(server.surfaces, key=lambda surface: place_of(surface.name))
