"""An audit ledger: complete, and as small as can be. Yours goes in its place."""

from itertools import islice
from typing import Any

import judge
import sealed
from ports import Database, Folder, Refusal, Server
from sealed import SealedFile

LOCK = "lock"

Folders = tuple[Folder, Folder]


class Ledger:
    """What one process has of a ledger."""

    EVENTS, SNAPSHOTS = "audit-events.ndjson", "snapshots.ndjson"

    def __init__(self) -> None:
        self._failure: Refusal | None = None
        self._judge: judge.Judge = lambda line: None
        self._is_writing = False

    def create(self, folders: Folders) -> None:
        """Makes a ledger that holds nothing. An operator does this, and a start never does."""
        for folder, file in zip(folders, (self.EVENTS, self.SNAPSHOTS)):
            demand_folder(folder, to_write=True)
            sealed.create(folder, file)

    def start(self, folders: Folders, server: Server) -> None:
        """Opens it for writing, and has the server replay it: in these steps (dl-8.2 to 8.6)."""
        self._take(folders, to_write=True)
        if server.database:
            server.database.connect()
        if not folders[0].lock(LOCK):
            expected, found = "a ledger that nobody writes.", "another process that does."
            raise Refusal(folders[0].path, expected, found, "Stop the other one first.")
        try:
            self._replay(server)
        except BaseException:
            folders[0].unlock(LOCK)
            raise
        self._is_writing = True

    def observe(self, folders: Folders) -> None:
        """Opens it for reading, up to what is sealed; nothing is locked, and nothing changed."""
        self._take(folders, to_write=False)
        for file in (self._events, self._snapshots):
            file.read(lambda line: None)  # whoever sealed them knew the types, and only servers do

    def append(self, events: list[bytes]) -> None:
        """Appends events, all of them or none. They are durable when this returns (dl-1.2)."""
        self._write(self._events, events, self._judge, self._events.last.count + len(events))

    def write_snapshot(self, snapshot: bytes) -> None:
        """Appends a snapshot, durably."""
        self._write(self._snapshots, [snapshot], judge.of_snapshot, self._events.last.count)

    def read(self, first: int, most: int) -> list[bytes]:
        """Acknowledged events, in the order of the file, from one on, counted from 0."""
        return list(islice(self._events.lines(first), most))

    def latest(self) -> bytes | None:
        """The latest snapshot; None if there is none."""
        return self._snapshots.last_line()

    def head(self) -> dict[str, Any]:
        """Where the history ends, for keeping elsewhere."""
        events, snapshots = self._events.last, self._snapshots.last
        return {
            "events": events.count,
            "snapshots": snapshots.count,
            "eventSeal": events.digest,
            "snapshotSeal": snapshots.digest,
        }

    def confirms(self, older: dict[str, Any]) -> bool:
        """Whether the history goes through the point that an older head names (dl-13.5)."""
        events = {(seal.count, seal.digest) for seal in self._events.seals}
        snapshots = {(seal.count, seal.digest) for seal in self._snapshots.seals}
        return (older["events"], older["eventSeal"]) in events and (
            older["snapshots"], older["snapshotSeal"]) in snapshots

    def migrate(self, database: Database, migrations: list[dict[str, Any]]) -> None:
        """Runs those that have not run: by number, once each, forward (dl-3.3)."""
        database.connect()
        done = set(database.migrations())
        for one in sorted(migrations, key=lambda one: one["number"]):
            if one["number"] in done:
                continue
            if one["number"] < max(done, default=one["number"]):
                expected, found = f"numbers behind {max(done)}.", f"number {one['number']}."
                raise Refusal(database.name, expected, found, "Give it a later number.")
            database.run(one["number"], one["script"])
            done.add(one["number"])

    def close(self) -> None:
        """Lets the next one in."""
        if not self._is_writing:
            return
        self._is_writing = False
        if not self._failure:
            self._events.close()
            self._snapshots.close()
        self._events.folder.unlock(LOCK)

    def _take(self, folders: Folders, to_write: bool) -> None:
        for folder, file in zip(folders, (self.EVENTS, self.SNAPSHOTS)):
            demand_folder(folder, to_write)
            demand_file(folder, file, to_write)
            demand_file(folder, sealed.seals_of(file), to_write)
        self._events = SealedFile(folders[0], self.EVENTS)
        self._snapshots = SealedFile(folders[1], self.SNAPSHOTS)

    def _replay(self, server: Server) -> None:
        self._judge = judge.of_event(server.union)
        self._events.open(self._judge, server, events=None)
        server.begin()
        for event in self._events.lines():
            server.reduce(event)
        self._snapshots.open(judge.of_snapshot, server, self._events.last.count)
        if self._snapshots.last.events > self._events.last.count:
            expected = f"{self._snapshots.last.events} events, as the latest snapshot knows."
            found, remedy = f"{self._events.last.count} events.", "Put the file back from a copy."
            last = self._events.last
            raise Refusal(self._events.path, expected, found, remedy, last.count, last.end)
        server.restore(self._snapshots.last_line())
        server.wire()

    def _write(
        self, file: SealedFile, texts: list[bytes], judge: judge.Judge, events: int
    ) -> None:
        if self._failure:  # what became of a write is unknown, until the next start (dl-9.1)
            raise self._failure
        if flaw := next(filter(None, map(judge, texts)), None if texts else "nothing to write"):
            expected, remedy = "whole objects of a known type.", "Mend whoever made it."
            raise Refusal(file.path, expected, f"{flaw}.", f"{remedy} Nothing was written.")
        try:
            file.append(texts, events)
        except Refusal as failure:
            self._failure = failure
            raise


def demand_folder(folder: Folder, to_write: bool) -> None:
    """A folder is there and, if asked for, can be written to (dl-9.4, dl-9.5)."""
    state = folder.state()
    if not state["isThere"] or to_write and not state["isWritable"]:
        found = "one that can't be." if state["isThere"] else "none."
        remedy = "Look whether the disk is mounted."
        raise Refusal(folder.path, "a folder that can be written to.", found, remedy)


def demand_file(folder: Folder, file: str, to_write: bool) -> None:
    """A file is there, and can be read and written to (dl-9.2, dl-9.5)."""
    state = folder.state_of(file) or {}
    asked = ["isPlainFile", "isReadable", *(["isWritable"] if to_write else [])]
    if missing := [one for one in asked if not state.get(one)]:
        remedy = "A ledger that is new is made by an operator."
        found = f"a file that lacks {missing[0]}." if state else "none."
        raise Refusal(folder.path_of(file), "a file of a ledger.", found, remedy)
