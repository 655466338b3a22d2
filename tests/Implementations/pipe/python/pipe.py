"""The plumbing: it speaks the protocol of docs/protocol.md. Nothing in here need be changed.

One thread does everything, one request after the other. Whoever waits for the answer to a call
reads on meanwhile, and what else arrives is dealt with afterwards, in the order in which it came.
"""

import json
import os
import sys
import traceback
from collections import deque
from collections.abc import Callable
from itertools import count
from typing import Any, BinaryIO, NoReturn

from output import sink

PROTOCOL = 1
LONGEST_LINE = 16 * 1024 * 1024
INVALID_PARAMS, INTERNAL_ERROR = -32602, -32603

Message = dict[str, Any]
Answer = Callable[["Pipe", str, Message], Any]


class MalformedMessage(Exception):
    """A line that is no message, or makes no sense."""


class PortFailure(Exception):
    """What was called has failed. `data` says more, where the protocol has it."""

    def __init__(self, method: str, error: Message) -> None:
        super().__init__(error["message"])
        self.method, self.data = method, error.get("data")


def serve(spec: str, name: str, version: str, answer: Answer) -> NoReturn:
    """Answers the certifier until it has no more to say, and ends the process."""
    exit_code = 0
    try:
        Pipe(sys.stdin.buffer, sink).serve(spec, name, version, answer)
    except MalformedMessage as error:
        print(f"adapter: {error}", file=sys.stderr)
        exit_code = 1
    except KeyboardInterrupt:
        exit_code = 130
    sys.stderr.flush()
    os._exit(exit_code)


class Pipe:
    """One conversation with the certifier."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source, self._sink = source, sink
        self._ids = count(1)
        self._waiting: deque[Message] = deque()

    def serve(self, spec: str, name: str, version: str, answer: Answer) -> None:
        """Answers one request after the other, to the end of standard input."""
        who = {"protocol": PROTOCOL, "spec": spec, "name": name, "version": version}
        while request := self._next():
            method, params = request["method"], request["params"]
            if method == "cancel":
                continue  # it comes too late: each request is carried out as soon as it is read
            try:
                is_first = method == "initialize"
                result = introduce(who, params) if is_first else answer(self, method, params)
                self._write({"id": request["id"], "result": result})
            except Exception as error:  # a crash, and no refusal: the certifier is told
                traceback.print_exc()
                told = {"code": INTERNAL_ERROR, "message": f"{type(error).__name__}: {error}"}
                self._write({"id": request["id"], "error": told})

    def call(self, method: str, **params: Any) -> Any:
        """Calls the certifier, and waits for the answer."""
        id = next(self._ids)
        self._write({"id": id, "method": method, "params": params})
        while "method" in (message := self._read() or ended()):
            self._waiting.append(message)
        if message["id"] != id:
            raise MalformedMessage(f"Expected the answer to {id}. Found {excerpt(message)}")
        if "error" in message:
            raise PortFailure(method, message["error"])
        return message["result"]

    def _next(self) -> Message | None:
        message = self._waiting.popleft() if self._waiting else self._read()
        if message and "method" not in message:
            raise MalformedMessage(f"Found an answer, and asked nothing: {excerpt(message)}")
        return message

    def _read(self) -> Message | None:
        line = self._source.readline(LONGEST_LINE + 1)
        return parse(line) if line else None

    def _write(self, message: Message) -> None:
        text = json.dumps({"jsonrpc": "2.0", **message}, separators=(",", ":"))
        self._sink.write(text.encode() + b"\n")
        self._sink.flush()


def introduce(who: Message, asked: Message) -> Message:
    """Says who is there, if it is for this adapter to answer."""
    if asked.get("protocol") != PROTOCOL or asked.get("spec") != who["spec"]:
        raise ValueError(
            f"This adapter speaks protocol {PROTOCOL} for {who['spec']}, and was asked for "
            f"protocol {asked.get('protocol')} of {asked.get('spec', 'the canon')}. Certify it "
            f"with --spec {who['spec']}."
        )
    return who


def parse(line: bytes) -> Message:
    """The message in a line."""
    if not line.endswith(b"\n"):
        raise MalformedMessage("Found a line without an end. Each ends with a line feed.")
    try:
        message = json.loads(line)
    except ValueError as error:
        told = f"Expected a line of JSON ({error}). Found {excerpt(line)}"
        raise MalformedMessage(told) from None
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
        raise MalformedMessage(f"Expected a message of JSON-RPC 2.0. Found {excerpt(line)}")
    return message


def ended() -> NoReturn:
    raise MalformedMessage("Expected an answer. Found the end of standard input.")


def excerpt(found: object) -> str:
    """Enough of it to recognise it."""
    text = repr(found)
    return text if len(text) <= 200 else text[:200] + "..."
