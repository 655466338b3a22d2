"""What lies in the place: pieces, how they are called, and what each of them holds."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Self

from ports import Position

GENESIS, MANIFEST = "genesis", "manifest"
FLAG, ASIDE, MIGRATION = "flag/", "aside/", "migration/"
SAVE = "save-"


def checksum_of(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]


@dataclass(frozen=True)
class Piece:
    """An object with its type, its version and where it belongs, under a checksum (pv-2.1)."""

    type: str
    at: str  # its entry: the same in each save
    content: str
    save: int = 0  # 0 for none
    version: int = 1

    def to_bytes(self) -> bytes:
        body = json.dumps(asdict(self)).encode()
        return checksum_of(body).encode() + b"\n" + body

    @classmethod
    def read(cls, content: bytes | None) -> Self | None:
        """What a piece holds; None if it is broken."""
        checksum, _, body = (content or b"").partition(b"\n")
        if checksum != checksum_of(body).encode():
            return None
        return cls(**json.loads(body))


def chunk_entry(chunk: Position) -> str:
    return f"chunk_{chunk[0]}_{chunk[1]}"


def region_entry(region: Position) -> str:
    return f"region_{region[0]}_{region[1]}"


def is_chunk(entry: str) -> bool:
    return entry.startswith("chunk_")


def position_in(entry: str) -> Position:
    _, x, y = entry.split("_")
    return int(x), int(y)


def in_save(number: int, entry: str) -> str:
    return f"{SAVE}{number:019}/{entry}"


def save_of(piece: str) -> int:
    """The number of the save that a piece is of, set aside or not; 0 for none."""
    _, is_there, rest = piece.partition(SAVE)
    return int(rest.split("/")[0]) if is_there else 0


def is_in_use(piece: str) -> bool:
    """Whether a piece is neither set aside nor a flag."""
    return not piece.startswith((ASIDE, FLAG))
