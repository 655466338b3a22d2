"""The saves of a place: how they are found, read, made, and let go."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import pieces
from pieces import Piece, checksum_of, in_save
from ports import Form, Host, Place, Position, Refusal, at, position

PRISTINE, STORED = {"kind": "pristine"}, {"kind": "stored"}
REGENERATED = {"kind": "regenerated"}


@dataclass(frozen=True)
class Save:
    """The list of one save. Its rename is the instant at which the save is made."""

    number: int
    stamp: str
    time: str
    versions: list[Form]
    genesis: Form
    checksums: dict[str, str]  # of each of its pieces, by entry
    inactive: list[list[int]]  # the regions whose state was lost before it

    @property
    def piece(self) -> str:
        return in_save(self.number, pieces.MANIFEST)

    @property
    def regions(self) -> list[str]:
        """The entries of the regions that it holds a state of."""
        return [entry for entry in self.checksums if not pieces.is_chunk(entry)]

    def form(self) -> Form:
        """As it goes over the pipe."""
        return {name: getattr(self, name) for name in ("number", "stamp", "time", "versions")}

    def to_bytes(self) -> bytes:
        content = json.dumps(self.__dict__)
        return Piece("grid.save", pieces.MANIFEST, content, self.number).to_bytes()


@dataclass
class Shelf:
    """The saves that lie in a place, newest first, as they were found."""

    sound: list[Save] = field(default_factory=list)
    broken: list[tuple[str, str]] = field(default_factory=list)  # piece and checksum
    last_number: int = 0

    @classmethod
    def of(cls, place: Place) -> "Shelf":
        """Looks which saves there are. It reads their lists and nothing else."""
        names = place.names()
        shelf = cls(last_number=max(map(pieces.save_of, names), default=0))
        for name in sorted(filter(is_manifest, names), key=pieces.save_of, reverse=True):
            content = place.read(name) or b""
            piece = Piece.read(content)
            if piece and piece.type == "grid.save" and piece.save == pieces.save_of(name):
                shelf.sound.append(Save(**json.loads(piece.content)))
            else:
                shelf.broken.append((name, checksum_of(content)))
        return shelf


def is_manifest(piece: str) -> bool:
    is_list = piece.endswith(f"/{pieces.MANIFEST}")
    return is_list and pieces.is_in_use(piece) and pieces.save_of(piece) > 0


class Reader:
    """Reads copies from saves: the newest that is sound (pv-6.1 to 7.6)."""

    def __init__(self, host: Host, options: Form, saves: list[Save]) -> None:
        self.host, self.options, self.saves = host, options, saves

    @property
    def in_force(self) -> Save | None:
        return self.saves[0] if self.saves else None

    def find(self, entry: str) -> tuple[str | None, Form]:
        """What the newest sound copy of an entry says, and where it comes from."""
        is_lost = False
        for save in self.saves:
            if (expected := save.checksums.get(entry)) is None:
                break
            name = in_save(save.number, entry)
            content = self.host.place.read(name) or b""
            if checksum_of(content) == expected and (piece := Piece.read(content)):
                origin = {"kind": "backup", "save": save.number} if is_lost else STORED
                return piece.content, origin
            is_lost = True
            self.flag(name, expected, checksum_of(content))
        return None, REGENERATED if is_lost else PRISTINE

    def flag(self, piece: str, expected: str, actual: str) -> None:
        """A piece is broken: it is told, and flagged (pv-7.2, pv-7.4)."""
        told = f"The checksum of '{piece}' is {actual}, and {expected} was expected."
        more = {"piece": piece, "expected": expected, "actual": actual}
        self.host.report("brokenChecksum", told, **more)
        self.host.place.write(pieces.FLAG + piece, b"corrupted")

    def report_lost(self, region: Position) -> None:
        """A dynamic state is lost: it is told, with the ways back (pv-7.6)."""
        sound = [one.number for one in self.saves[1:] if not faults(self.host.place, one)]
        told = f"All copies of the state of region {region} are broken, and it is inactive. Put an "
        told += "earlier save in force, or have the region rebuilt."
        self.host.report("lostState", told, region=at(region), waysBack=sound)


def faults(place: Place, save: Save) -> list[Form]:
    """The pieces of a save that are broken."""
    found = []
    for entry, expected in save.checksums.items():
        name = in_save(save.number, entry)
        if (actual := checksum_of(place.read(name) or b"")) != expected:
            found.append({"piece": name, "expected": expected, "actual": actual})
    return found


class Draft:
    """The next save, made of the one in force and of what was changed."""

    def __init__(self, reader: Reader, genesis: Form) -> None:
        self._reader, self._genesis = reader, genesis
        self._entries: dict[str, tuple[str, str]] = {}  # type and content
        self._inactive: set[Position] = set()

    def carry_over(self, is_changed: Callable[[str], bool]) -> None:
        """Carries over what is in force, but for what is changed."""
        if not (save := self._reader.in_force):
            return
        self._inactive |= {(x, y) for x, y in save.inactive}
        for entry in filter(lambda one: not is_changed(one), save.checksums):
            content, _ = self._reader.find(entry)
            if content is not None:
                self.put(entry, content)
            elif not pieces.is_chunk(entry):
                self._inactive.add(pieces.position_in(entry))

    def put(self, entry: str, content: str) -> None:
        """Puts an entry in, in the place of any of that name."""
        self._entries[entry] = "chunk" if pieces.is_chunk(entry) else "region", content

    def find(self, entry: str) -> str | None:
        return self._entries[entry][1] if entry in self._entries else None

    def activate(self, region: Position) -> None:
        """A region is not inactive any more."""
        self._inactive.discard(region)

    def commit(self, number: int, stamp: str) -> Save:
        """Writes all pieces, then the list beside its place, and renames it (pv-3.1, pv-3.2)."""
        place = self._reader.host.place
        contents = {
            entry: Piece(f"grid.{type}", entry, content, number).to_bytes()
            for entry, (type, content) in sorted(self._entries.items())
        }
        save = self._save(number, stamp, contents)
        for entry, content in contents.items():
            place.write(in_save(number, entry), content)
        place.write(save.piece + ".new", save.to_bytes())
        place.flush_names()
        place.rename(save.piece + ".new", save.piece)
        place.flush_names()
        return save

    def _save(self, number: int, stamp: str, contents: dict[str, bytes]) -> Save:
        states = [json.loads(text) for type, text in self._entries.values() if type == "region"]
        objects = [one for state in states for one in state["objects"]]
        versions = sorted({(one["type"], one["schemaVersion"]) for one in objects})
        return Save(
            number,
            stamp,
            self._reader.host.now().isoformat(),
            [{"type": type, "version": version} for type, version in versions],
            self._genesis,
            {entry: checksum_of(content) for entry, content in contents.items()},
            sorted(map(list, self._inactive)),
        )


def rotate(reader: Reader) -> None:
    """What is older than the last backup that has to be kept goes. Broken ones count for nothing,
    and of a save what is flagged stays for operators (pv-11.1, pv-11.2, pv-7.4)."""
    place, kept = reader.host.place, 0
    if faults(place, reader.saves[0]):
        return
    for save in reader.saves[1:]:
        if kept < reader.options["backups"]:
            kept += not faults(place, save)
        else:
            remove(place, save)
            reader.saves.remove(save)


def remove(place: Place, save: Save) -> None:
    """Takes a save away: first its list, so that it is no save any more."""
    names = place.names()
    for name in pieces_of(save, names):
        if pieces.FLAG + name not in names:
            place.delete(name)


def set_aside(place: Place, newer: Iterable[Save]) -> None:
    """Sets saves aside, the newest first; no byte of them is lost (pv-15.3)."""
    if not (saves := list(newer)):
        return
    names = place.names()
    for save in saves:
        for name in pieces_of(save, names):
            place.rename(name, aside(names, name))
    place.flush_names()


def aside(names: list[str], piece: str) -> str:
    """Where a piece is set aside, which no earlier one is."""
    time = sum(name.startswith(pieces.ASIDE) for name in names)
    return f"{pieces.ASIDE}{time}/{piece}"


def pieces_of(save: Save, names: list[str]) -> list[str]:
    """The pieces of a save, its list first."""
    of_it = (one for one in names if pieces.is_in_use(one) and pieces.save_of(one) == save.number)
    return sorted(of_it, key=lambda one: one != save.piece)


def demand_steps(host: Host, save: Save) -> None:
    """Steps lead from all versions in a save to the current ones (pv-2.2)."""
    for one in save.versions:
        for version in range(one["version"], host.current(one["type"])):
            if not host.leads_from(one["type"], version):
                told = f"No step leads objects of type {one['type']} on from version {version}."
                raise Refusal(f"{told} Bring the step along.")


def upgrade(host: Host, one: Form) -> Form:
    """An object in the current version of its type (pv-2.2, pv-5.1)."""
    current = host.current(one["type"])
    if one["schemaVersion"] > current:
        told = f"'{one['id']}' is of version {one['schemaVersion']} of {one['type']}, and this "
        raise Refusal(f"{told}server knows versions up to {current}. A newer one reads it.")
    while one["schemaVersion"] < current:
        one = host.step(one)
    return one
