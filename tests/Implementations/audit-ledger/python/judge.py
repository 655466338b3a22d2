"""Says what is wrong with a line that is to be an event or a snapshot."""

import json
from collections.abc import Callable
from typing import Any

LONGEST_LINE = 1024 * 1024  # in bytes, without the line break (dl-13.6)

Judge = Callable[[bytes], str | None]


def of_event(union: set[tuple[str, int]]) -> Judge:
    """What keeps a line from being an event of the union (dl-5.1); None if nothing does."""

    def judge(line: bytes) -> str | None:
        value = read(line)
        if isinstance(value, str):
            return value
        kind, version = value.get("type"), value.get("version")
        is_known = type(kind) is str and type(version) is int and (kind, version) in union
        return None if is_known else f"type {kind!r} of version {version!r}"

    return judge


def of_snapshot(line: bytes) -> str | None:
    """What keeps a line from being a snapshot (dl-6.4); None if nothing does."""
    value = read(line)
    if isinstance(value, str):
        return value
    if value.get("type") != "SHADOW_LEDGER_SNAPSHOT":
        return f"type {value.get('type')!r}"
    if type(value.get("version")) is not int or value["version"] != 1:
        return f"version {value.get('version')!r}"
    return None if isinstance(value.get("state"), dict) else "a snapshot without a state"


def read(line: bytes) -> dict[str, Any] | str:
    """The object in a line; a text that says what is wrong, if there is none."""
    if len(line) > LONGEST_LINE:
        return f"{len(line)} bytes"
    if b"\n" in line or b"\r" in line:
        return "a line break inside"
    try:
        value = json.loads(
            line.decode(),
            object_pairs_hook=members,
            parse_constant=refuse,
            parse_int=whole,
        )
        json.dumps(value, ensure_ascii=False).encode()  # half of a pair of surrogates has no UTF-8
    except (ValueError, RecursionError) as error:
        return f"no JSON in UTF-8 ({error})"
    return value if isinstance(value, dict) else f"a JSON value that is no object, {value!r:.40}"


def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, none of whose members is there twice."""
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("a member is there twice")
    return value


def whole(digits: str) -> int | str:
    """A number; one that no version can have stays as it is written."""
    return int(digits) if len(digits) < 20 else digits


def refuse(word: str) -> None:
    raise ValueError(f"{word} is no number")
