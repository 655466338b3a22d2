"""The seal: the SHA-256 over everything a truth says, in the layout of docs/protocol.md."""

from base64 import b64decode
from collections.abc import Iterable
from hashlib import sha256
from struct import pack

from canon import VERSION, code_units
from server import Binding, Datum, State, Truth

NATURES = (
    "authoritative",
    "runtime-only",
    "tick-internal",
    "evaluation",
    "replication-artifact",
    "snapshot",
)
AUTHORSHIPS = ("server", "authored-by-client", "modified-by-client", "influenced-by-client")


def sealed(epoch: int, states: list[State]) -> Truth:
    """Makes a truth of states, and seals it."""
    seal = seal_over(epoch, VERSION, states)
    return {"epoch": epoch, "version": VERSION, "states": states, "seal": seal}


def is_intact(truth: Truth) -> bool:
    """Whether the truth is what was sealed (Canon 21.1-7.8)."""
    return truth["seal"] == seal_over(truth["epoch"], truth["version"], truth["states"])


def seal_over(epoch: int, version: int, states: list[State]) -> str:
    """The seal of a truth's content. The order of states and data has no influence on it."""
    named = [(code_units(state["system"]), _state(state)) for state in states]
    # Only a broken truth has two states of one name; their own digests put them in order.
    named.sort(key=lambda one: (one[0], sha256(one[1]).digest()))
    states_layout = _list(layout for _, layout in named)
    return sha256(_number(epoch) + _number(version) + states_layout).hexdigest()


def _state(state: State) -> bytes:
    data = sorted(state["data"], key=lambda datum: code_units(datum["key"]))
    head = _text(state["system"]) + _number(state["epoch"]) + _number(state["version"])
    return head + _list(map(_datum, data))


def _datum(datum: Datum) -> bytes:
    return b"".join((
        _text(datum["key"]),
        _text(datum["kind"]),
        _number(NATURES.index(datum["nature"])),
        _number(AUTHORSHIPS.index(datum["authorship"])),
        _bytes(b64decode(datum["value"], validate=True)),
        _list(map(_binding, datum["bindings"])),
    ))


def _binding(binding: Binding) -> bytes:
    nature = _number(NATURES.index(binding["nature"]))
    return _text(binding["system"]) + _text(binding["target"]) + nature


def _list(layouts: Iterable[bytes]) -> bytes:
    elements = list(layouts)
    return _number(len(elements)) + b"".join(elements)


def _text(text: str) -> bytes:
    try:
        return _bytes(text.encode())
    except UnicodeEncodeError:  # half a surrogate pair: there is no UTF-8 for it
        units = code_units(text)
        pairs = zip(units[::2], units[1::2], strict=True)
        numbers = b"".join(_number(high << 8 | low) for high, low in pairs)
        return _number(-1 - len(units) // 2) + numbers


def _bytes(content: bytes) -> bytes:
    return _number(len(content)) + content


def _number(number: int) -> bytes:
    return pack(">q", number)
