"""All that a ledger reaches: two folders, the server, and a database.

A ledger keeps nothing anywhere else, so the suite sees all that it does, and can make it fail.
"""

import base64
from collections.abc import Callable
from typing import Any

from pipe import Pipe, PortFailure

Form = str | dict[str, str]


def to_bytes(form: Form) -> bytes:
    """The bytes of a text, or of {"base64": ...}."""
    return form.encode() if isinstance(form, str) else base64.b64decode(form["base64"])


def to_form(content: bytes) -> Form:
    """Bytes as they go over the pipe: as a text in UTF-8, if they are one."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(content).decode()}


class Refusal(Exception):
    """A request is refused: where, what was expected and found, and what to do (dl-9.6)."""

    def __init__(
        self,
        path: str,
        expected: str,
        found: str,
        remedy: str,
        line: int | None = None,
        offset: int | None = None,
    ) -> None:
        super().__init__(found)
        self._form = {"path": path, "expected": expected, "found": found, "remedy": remedy}
        self._form |= {"line": line, "offset": offset}

    def form(self) -> dict[str, Any]:
        """As it goes over the pipe."""
        return self._form


class Folder:
    """A folder and its files. A failure of it is fatal to a ledger, and told as a refusal."""

    def __init__(self, pipe: Pipe, process: int, part: str, path: str) -> None:
        self.path = path
        self._call: Callable[..., Any] = lambda method, **more: reach(
            path, lambda: pipe.call(f"mount/{method}", process=process, part=part, **more)
        )

    def path_of(self, file: str) -> str:
        return f"{self.path}/{file}"

    def state(self) -> dict[str, bool]:
        """Whether it `isThere` and `isWritable`."""
        return self._call("state")

    def state_of(self, file: str) -> dict[str, Any] | None:
        """Its `length`, and whether it `isPlainFile`, `isReadable`, `isWritable`; None for none."""
        return self._call("state-of", file=file)

    def length_of(self, file: str) -> int:
        state = self.state_of(file)
        return state["length"] if state else 0

    def read(self, file: str, offset: int, count: int) -> bytes:
        return to_bytes(self._call("read", file=file, offset=offset, count=count))

    def create(self, file: str) -> None:
        self._call("create", file=file)

    def append(self, file: str, content: bytes) -> None:
        self._call("append", file=file, bytes=to_form(content))

    def flush(self, file: str) -> None:
        """What was written outlives the power, and so does the file."""
        self._call("flush", file=file)

    def cut(self, file: str, length: int) -> None:
        self._call("cut", file=file, length=length)

    def replace(self, file: str, content: bytes) -> None:
        self._call("replace", file=file, bytes=to_form(content))

    def lock(self, name: str) -> bool:
        """Whether this process has it now; another one can have it."""
        return self._call("lock", file=name)

    def unlock(self, name: str) -> None:
        self._call("unlock", file=name)


class Server:
    """The server in which a ledger starts: it is replayed into this, step by step."""

    def __init__(self, pipe: Pipe, params: dict[str, Any]) -> None:
        self.union = {(one["name"], one["version"]) for one in params["union"]}
        self.database = Database(pipe, params) if params["database"] is not None else None
        self._call: Callable[..., Any] = lambda method, **more: pipe.call(
            method, process=params["process"], **more
        )

    def begin(self) -> None:
        """The decision memory is empty from now on."""
        self._call("memory/begin")

    def reduce(self, event: bytes) -> None:
        """The decision memory takes in the next event."""
        self._call("memory/reduce", event=to_form(event))

    def restore(self, snapshot: bytes | None) -> None:
        """The shadow ledger is what the latest snapshot says; empty, if there is none."""
        if snapshot is None:
            self._call("shadow/restore-empty")
        else:
            self._call("shadow/restore", snapshot=to_form(snapshot))

    def wire(self) -> None:
        """The orchestrator decides from now on."""
        self._call("orchestrator/wire")

    def report(self, path: str, offset: int, length: int, kept_at: str) -> None:
        """What a crash left unfinished was set aside."""
        self._call("reports/set-aside", path=path, offset=offset, length=length, keptAt=kept_at)


class Database:
    """A database that is prepared, and not used (dl-3.1)."""

    def __init__(self, pipe: Pipe, params: dict[str, Any]) -> None:
        self.name = params["database"]
        self._call: Callable[..., Any] = lambda method, **more: reach(
            self.name, lambda: pipe.call(f"database/{method}", process=params["process"], **more)
        )

    def connect(self) -> None:
        """Whether somebody listens, and nothing more."""
        self._call("connect")

    def migrations(self) -> list[int]:
        """The numbers of those that have run."""
        return self._call("migrations")

    def run(self, number: int, script: str) -> None:
        """Runs a migration and notes its number, both or neither."""
        self._call("run", number=number, script=script)


def folders(pipe: Pipe, params: dict[str, Any]) -> tuple[Folder, Folder]:
    """Those of the events and of the snapshots."""
    events, snapshots = (
        Folder(pipe, params["process"], part, params["paths"][part])
        for part in ("events", "snapshots")
    )
    return events, snapshots


def reach(what: str, call: Callable[[], Any]) -> Any:
    """What a call gives; a failure is a refusal."""
    try:
        return call()
    except PortFailure as failure:
        where = failure.data["path"] if failure.data else what
        told = f"a failure: {failure}"
        remedy = "Mend it, and start the server again."
        raise Refusal(where, "a call that works.", told, remedy) from failure
