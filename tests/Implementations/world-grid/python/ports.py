"""All that a grid reaches: the place it lives in, and the server around it.

A grid keeps nothing anywhere else, so the suite sees all that it does, and can break it off at each
step. What fails raises PortFailure.
"""

import base64
from datetime import datetime
from typing import Any

from pipe import Pipe, PortFailure

Form = dict[str, Any]
Position = tuple[int, int]


class Refusal(Exception):
    """A grid does not do what was asked of it, nothing has changed, and this says why."""


class FailedFlush(Exception):
    """A flush failed: nobody knows any more what the disk has (pv-15.5)."""


def position(form: Form) -> Position:
    return form["x"], form["y"]


def at(where: Position) -> Form:
    """A position, as it goes over the pipe."""
    return {"x": where[0], "y": where[1]}


class Host:
    """The server around a grid."""

    def __init__(self, pipe: Pipe, number: int, form: Form) -> None:
        self.generator, self.generator_version = form["generator"], form["generatorVersion"]
        self.place = Place(self, "own")
        self._pipe, self._number = pipe, number

    def call(self, method: str, with_: Any = None) -> Any:
        """Calls the suite, and waits for the answer."""
        return self._pipe.call(method, host=self._number, **{"with": with_ or {}})

    def terrain(self, genesis: Form, chunk: Position) -> list[int]:
        """The tiles of a chunk, row by row from the south-west: the same each time."""
        return self.call("generator/generate", {"genesis": genesis, "chunk": at(chunk)})

    def populate(self, genesis: Form, region: Position) -> Form:
        """How a region begins."""
        return self.call("generator/populate", {"genesis": genesis, "region": at(region)})

    def current(self, type: str) -> int:
        """The current version of a sort of object."""
        return self.call("schemas/current", {"type": type})

    def leads_from(self, type: str, version: int) -> bool:
        """Whether a step leads on from a version."""
        return self.call("schemas/leadsFrom", {"type": type, "version": version})

    def step(self, older: Form) -> Form:
        """The same object in the next version."""
        return self.call("schemas/step", older)

    def report(self, kind: str, message: str, **more: Any) -> None:
        """Operators have to know something."""
        said = {"kind": kind, "time": self.now().isoformat(), "message": message, **more}
        self.call("reports/report", said)

    def occupied(self) -> list[Position]:
        """The regions in which players are."""
        return [position(one) for one in self.call("players/occupied")]

    def players_in(self, region: Position) -> list[str]:
        return self.call("players/in", {"text": "", "region": at(region)})

    def relocate(self, player: str, region: Position) -> None:
        self.call("players/relocate", {"text": player, "region": at(region)})

    def announce(self, message: str) -> None:
        """All players are told something."""
        self.call("players/announce", {"text": message})

    def now(self) -> datetime:
        return datetime.fromisoformat(self.call("time/now"))


class StagingHost(Host):
    """The same server around a copy: nobody is alarmed, and no player hears of it."""

    def __init__(self, host: Host, staging: "Place") -> None:
        self.generator, self.generator_version = host.generator, host.generator_version
        self.place, self._host = staging, host

    def call(self, method: str, with_: Any = None) -> Any:
        if method.startswith(("reports/", "players/")):
            return []
        return self._host.call(method, with_)


class Place:
    """Pieces of bytes with names. What was not flushed is gone when the power fails: what a piece
    holds, and by which name it is known, each by itself."""

    def __init__(self, host: Host, which: str) -> None:
        self._host, self._which = host, which

    def names(self) -> list[str]:
        return self._call("list")

    def read(self, piece: str) -> bytes | None:
        """Its bytes; None if there is none of this name."""
        content = self._call("read", piece=piece).get("content")
        return None if content is None else base64.b64decode(content)

    def write(self, piece: str, content: bytes) -> None:
        """Writes it whole, and makes durable what it holds, though not yet its name."""
        self._call("write", piece=piece, content=base64.b64encode(content).decode())
        try:
            self._call("flush", piece=piece)
        except PortFailure as failure:
            raise FailedFlush(f"A flush failed: {failure}") from failure

    def rename(self, piece: str, to: str) -> None:
        """Gives it another name, in one instant, in the place of any that has it."""
        self._call("rename", piece=piece, to=to)

    def delete(self, piece: str) -> None:
        self._call("delete", piece=piece)

    def flush_names(self) -> None:
        """Which pieces there are outlives the power."""
        try:
            self._call("flushNames")
        except PortFailure as failure:
            raise FailedFlush(f"A flush failed: {failure}") from failure

    def lock(self) -> None:
        """Takes the place for one writer (pv-15.2)."""
        if not self._call("tryLock"):
            raise Refusal("Somebody else has this place open. Close it there first.")

    def unlock(self) -> None:
        self._call("unlock")

    def _call(self, method: str, **form: Any) -> Any:
        return self._host.call(f"place/{method}", {"place": self._which, **form})
