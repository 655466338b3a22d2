"""The plumbing: it speaks the protocol of docs/protocol.md. Nothing in here need be changed.

One thread reads. Each save and each restore has a thread of its own, so that a second request, and
a `cancel`, are served while the first one waits for the server.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from itertools import count
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, BinaryIO, NoReturn, Protocol

from outcomes import Outcome
from output import sink
from server import PortFailure, Requester, Server

PROTOCOL = 1
LONGEST_LINE = 16 * 1024 * 1024
METHOD_NOT_FOUND, INVALID_PARAMS, INTERNAL_ERROR = -32601, -32602, -32603

Message = dict[str, Any]


class AnyOrchestrator(Protocol):
    """What the certifier asks for."""

    def save(self, server: Server, requester: Requester) -> Outcome: ...

    def restore(self, server: Server, requester: Requester) -> Outcome: ...


def serve(name: str, version: str, make_orchestrator: Callable[[], AnyOrchestrator]) -> NoReturn:
    """Serves the certifier until it has no more to say, and ends the process."""
    exit_code = 0
    try:
        Adapter(name, version, make_orchestrator, sys.stdin.buffer, sink).run()
    except MalformedMessage as error:
        print(f"adapter: {error}", file=sys.stderr)
        exit_code = 1
    except KeyboardInterrupt:
        exit_code = 130
    sys.stderr.flush()
    os._exit(exit_code)  # a thread that still waits for an answer waits in vain


class MalformedMessage(Exception):
    """A line that is no message, or makes no sense."""


class Request:
    """A save or a restore under way, and the calls it waits for."""

    def __init__(self, server: int, surfaces: list[Message], requester: Requester) -> None:
        self.server, self.surfaces, self.requester = server, surfaces, requester
        self.is_cancelled = False
        self.waiting: set[int] = set()


class Adapter:
    """One conversation with the certifier."""

    def __init__(
        self,
        name: str,
        version: str,
        make_orchestrator: Callable[[], AnyOrchestrator],
        source: BinaryIO,
        sink: BinaryIO,
    ) -> None:
        self._who = {"protocol": PROTOCOL, "name": name, "version": version}
        self._make_orchestrator = make_orchestrator
        self._source, self._sink = source, sink
        self._lock = Lock()  # over writing, and over who is cancelled
        self._ids = count(1)
        self._answers: dict[int, SimpleQueue[Message]] = {}
        self._requests: dict[int, Request] = {}
        self._orchestrators: dict[int, AnyOrchestrator] = {}

    def run(self) -> None:
        """Reads, and hands out, until the end of standard input."""
        while line := self._source.readline(LONGEST_LINE + 1):
            message = parse(line)
            try:
                self._receive(message)
            except KeyError as missing:
                raise MalformedMessage(f"Found no {missing} in {excerpt(message)}") from None

    def _receive(self, message: Message) -> None:
        match message:
            case {"method": "cancel", "params": {"id": int(id)}}:
                self._cancel(id)
            case {"method": str(method), "id": int(id), "params": dict(params)}:
                self._begin(id, method, params)
            case {"id": int(id), "result": _} | {"id": int(id), "error": {"message": str()}}:
                if (answer := self._answers.pop(id, None)) is None:
                    raise MalformedMessage(f"Found an answer to {id}, which was never asked.")
                answer.put(message)
            case _:
                raise MalformedMessage(
                    f"Expected a request, an answer or a cancel. Found {excerpt(message)}"
                )

    def _begin(self, id: int, method: str, params: Message) -> None:
        match method:
            case "initialize" if params.get("protocol") != PROTOCOL:
                self._refuse(
                    id,
                    INVALID_PARAMS,
                    f"This adapter speaks protocol {PROTOCOL} and was asked for protocol "
                    f"{params.get('protocol')}. Take a certifier that speaks {PROTOCOL}, or "
                    "write the adapter anew with 'caelmor-certify new python DIR'.",
                )
            case "initialize":
                self._answer(id, self._who)
            case "orchestrator/save" | "orchestrator/restore":
                server, surfaces = params["server"], params["surfaces"]
                request = self._requests[id] = Request(server, surfaces, params["requester"])
                Thread(target=self._carry_out, args=(id, method, request), daemon=True).start()
            case "server/close":
                self._orchestrators.pop(params["server"], None)
                self._answer(id, None)
            case _:
                self._refuse(id, METHOD_NOT_FOUND, f"There is no method '{method}'.")

    def _carry_out(self, id: int, method: str, request: Request) -> None:
        def call(name: str, *, to_the_end: bool = False, **params: Any) -> Any:
            return self._call(request, name, {"server": request.server, **params}, to_the_end)

        try:
            orchestrator = self._orchestrator_of(request.server)
            is_save = method == "orchestrator/save"
            carry_out = orchestrator.save if is_save else orchestrator.restore
            outcome = carry_out(Server(call, request.surfaces), request.requester)
            self._end(id, {"result": outcome})
        except BaseException as error:  # a crash, and no rejection: the certifier is told
            traceback.print_exc()
            told = {"code": INTERNAL_ERROR, "message": f"{type(error).__name__}: {error}"}
            self._end(id, {"error": told})

    def _orchestrator_of(self, server: int) -> AnyOrchestrator:
        with self._lock:
            if server not in self._orchestrators:
                self._orchestrators[server] = self._make_orchestrator()
            return self._orchestrators[server]

    def _call(self, request: Request, method: str, params: Message, to_the_end: bool) -> Any:
        answer: SimpleQueue[Message] = SimpleQueue()
        with self._lock:
            id = next(self._ids)
            self._answers[id] = answer
            self._write({"id": id, "method": method, "params": params})
            if not to_the_end:
                request.waiting.add(id)
                if request.is_cancelled:
                    self._write(cancel(id))
            self._sink.flush()
        message = answer.get()
        request.waiting.discard(id)
        if "error" in message:
            raise PortFailure(f"{method}: {message['error']['message']}")
        return message["result"]

    def _cancel(self, id: int) -> None:
        """The server no longer waits. Neither do the calls, and each is answered at once."""
        with self._lock:
            if request := self._requests.get(id):
                request.is_cancelled = True
                for call in sorted(request.waiting):
                    self._write(cancel(call))
                self._sink.flush()

    def _end(self, id: int, answer: Message) -> None:
        with self._lock:
            self._requests.pop(id, None)
        self._send({"id": id, **answer})

    def _answer(self, id: int, result: Any) -> None:
        self._send({"id": id, "result": result})

    def _refuse(self, id: int, code: int, message: str) -> None:
        self._send({"id": id, "error": {"code": code, "message": message}})

    def _send(self, message: Message) -> None:
        with self._lock:
            self._write(message)
            self._sink.flush()

    def _write(self, message: Message) -> None:
        text = json.dumps({"jsonrpc": "2.0", **message}, separators=(",", ":"))
        self._sink.write(text.encode() + b"\n")


def parse(line: bytes) -> Message:
    """The message in a line."""
    if len(line) > LONGEST_LINE:
        raise MalformedMessage(f"Found a line of more than {LONGEST_LINE} bytes.")
    if not line.endswith(b"\n"):
        raise MalformedMessage("Found an end of input within a line. Each ends with a line feed.")
    try:
        message = json.loads(line)
    except ValueError as error:
        told = f"Expected a line of JSON ({error}). Found {excerpt(line)}"
        raise MalformedMessage(told) from None
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
        raise MalformedMessage(f"Expected a message of JSON-RPC 2.0. Found {excerpt(line)}")
    return message


def cancel(id: int) -> Message:
    """Says that nobody waits for a call any more."""
    return {"method": "cancel", "params": {"id": id}}


def excerpt(found: object) -> str:
    """Enough of it to recognise it."""
    text = repr(found)
    return text if len(text) <= 200 else text[:200] + "..."
