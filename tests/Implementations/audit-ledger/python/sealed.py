"""A file of lines whose history is sealed, in a file of its own beside it.

After each flush a seal is written: how far the file went, and the digest of the seal before and of
all bytes since. What is flushed and not sealed yet was acknowledged all the same, and is sealed at
the next start. What ends without a line break was not acknowledged, and is set aside.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256

from judge import LONGEST_LINE, Judge
from ports import Folder, Refusal, Server

BLOCK = 64 * 1024
REMEDY = "Put the file back from a copy. Nothing is skipped, for a history with a gap is none."


@dataclass(frozen=True)
class Seal:
    """The history of a file up to a point."""

    end: int  # how many bytes there were
    count: int  # how many lines
    events: int  # how many events the ledger had
    digest: str

    def line(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"


FIRST = Seal(0, 0, 0, "")


@dataclass(frozen=True)
class Line:
    """A line of a file. Only the last one can lack its line break."""

    number: int
    offset: int
    text: bytes
    is_whole: bool

    @property
    def end(self) -> int:
        return self.offset + len(self.text) + self.is_whole


def seals_of(file: str) -> str:
    """The name of the file with the seals of a file."""
    return file.removesuffix(".ndjson") + ".seals.ndjson"


def create(folder: Folder, file: str) -> None:
    """Makes a file in which nothing is, and its seal, durably."""
    for name, content in ((file, b""), (seals_of(file), FIRST.line())):
        folder.create(name)
        if content:
            folder.append(name, content)
        folder.flush(name)


def lines_in(folder: Folder, file: str, end: int) -> Iterator[Line]:
    """The lines of a file up to a place, read piece by piece."""
    number, offset, place, rest = 1, 0, 0, b""
    while place < end and (block := folder.read(file, place, min(BLOCK, end - place))):
        place += len(block)
        *whole, rest = (rest + block).split(b"\n")
        for text in whole:
            yield Line(number, offset, text, is_whole=True)
            number, offset = number + 1, offset + len(text) + 1
        if len(rest) > LONGEST_LINE:
            found = "a line that is longer than 1 MiB."
            raise Refusal(folder.path_of(file), "lines.", found, REMEDY, number, offset)
    if rest:
        yield Line(number, offset, rest, is_whole=False)


class SealedFile:
    """A file with its seals."""

    def __init__(self, folder: Folder, file: str) -> None:
        self.folder, self.file, self.path = folder, file, folder.path_of(file)
        self.seals: list[Seal] = []

    @property
    def last(self) -> Seal:
        return self.seals[-1]

    def lines(self, first: int = 0) -> Iterator[bytes]:
        """Its sealed lines, from one on, counted from 0."""
        sealed = lines_in(self.folder, self.file, self.last.end)
        return (line.text for line in sealed if line.number > first)

    def last_line(self) -> bytes | None:
        """Its last sealed line; None if there is none."""
        return next(self.lines(self.last.count - 1)) if self.last.count else None

    def read(self, judge: Judge) -> None:
        """Opens it for reading, up to its last seal. Nothing is changed."""
        self._read_seals(server=None)
        for _ in self._checked(judge, self.last.end):
            pass  # each line is judged as it goes by

    def open(self, judge: Judge, server: Server, events: int | None) -> None:
        """Opens it for writing: what is whole and not sealed is sealed, and the rest set aside."""
        self._read_seals(server)
        count, end = self.last.count, self.last.end
        for line in self._checked(judge, self.folder.length_of(self.file)):
            if not line.is_whole:
                set_aside(self.folder, self.file, line, server)
            elif line.end > end:
                count, end = line.number, line.end
        if end > self.last.end:
            self.folder.flush(self.file)
            known = count if events is None else events
            self._seal(Seal(end, count, known, self._hash.hexdigest()))
            self.close()

    def append(self, texts: list[bytes], events: int) -> None:
        """Appends lines, durably, and seals them."""
        length = self.folder.length_of(self.file)
        if length != self.last.end:  # nobody else writes while this one runs (dl-11.3)
            expected, found = f"{self.last.end} bytes, as they were left.", f"{length} bytes."
            raise Refusal(self.path, expected, found, "Stop whoever else writes.", None, length)
        content = b"".join(text + b"\n" for text in texts)
        self.folder.append(self.file, content)
        self.folder.flush(self.file)
        digest = sha256(self.last.digest.encode() + content).hexdigest()
        end, count = self.last.end + len(content), self.last.count + len(texts)
        self._seal(Seal(end, count, events, digest))

    def close(self) -> None:
        """Makes its seals durable."""
        self.folder.flush(seals_of(self.file))

    def _seal(self, seal: Seal) -> None:
        self.folder.append(seals_of(self.file), seal.line())
        self.seals.append(seal)

    def _read_seals(self, server: Server | None) -> None:
        name, self.seals = seals_of(self.file), []
        for line in lines_in(self.folder, name, self.folder.length_of(name)):
            if line.is_whole:
                self.seals.append(self._seal_in(line, name))
            elif server:
                set_aside(self.folder, name, line, server)
        if not self.seals:
            raise Refusal(self.folder.path_of(name), "seals.", "none.", REMEDY, 1, 0)

    def _seal_in(self, line: Line, name: str) -> Seal:
        try:
            seal = Seal(**json.loads(line.text))
        except (ValueError, TypeError):
            seal = None
        is_next = seal == FIRST if not self.seals else seal is not None and (
            seal.end > self.last.end and seal.count > self.last.count)
        if seal is None or not is_next or seal.line() != line.text + b"\n":
            path, found = self.folder.path_of(name), "a line that is not the next seal."
            raise Refusal(path, "a seal.", found, REMEDY, line.number, line.offset)
        return seal

    def _checked(self, judge: Judge, length: int) -> Iterator[Line]:
        """Its lines, each judged, and each seal compared with the bytes that it is of."""
        if length < self.last.end:
            expected, found = f"{self.last.end} bytes.", f"{length} bytes: the end is missing."
            raise Refusal(self.path, expected, found, REMEDY, self.last.count, length)
        next_seal = 1
        self._hash = sha256(self.seals[0].digest.encode())
        for line in lines_in(self.folder, self.file, length):
            if line.is_whole:
                if flaw := judge(line.text):
                    raise self._flaw(f"{flaw}.", line)
                self._hash.update(line.text + b"\n")
            if next_seal < len(self.seals):
                seal = self.seals[next_seal]
                if not line.is_whole or line.end > seal.end:
                    raise self._flaw("a line that goes on behind a seal.", line)
                if line.end == seal.end:
                    if self._hash.hexdigest() != seal.digest or line.number != seal.count:
                        raise self._flaw("other lines than were sealed.", line)
                    self._hash = sha256(seal.digest.encode())
                    next_seal += 1
            yield line

    def _flaw(self, found: str, line: Line) -> Refusal:
        expected = "the lines that were acknowledged, each as it was written."
        return Refusal(self.path, expected, found, REMEDY, line.number, line.offset)


def set_aside(folder: Folder, file: str, line: Line, server: Server) -> None:
    """Keeps what a crash left unfinished, durably, reports it, and then cuts it off (dl-13.3)."""
    # Another crash can leave something else at the same place: each part has a name of its own.
    kept = f"{file}.torn-{line.offset}-{sha256(line.text).hexdigest()[:16]}"
    folder.replace(kept, line.text)
    folder.flush(kept)
    server.report(folder.path_of(file), line.offset, len(line.text), folder.path_of(kept))
    folder.cut(file, line.offset)
    folder.flush(file)
