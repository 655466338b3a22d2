"""A world grid that is open, to play on: complete, and as small as can be. Yours goes in its place.

It does one thing at a time: what is written while it saves is written when it has saved, and so
goes into the next save (pv-15.4).
"""

import json
from collections import OrderedDict
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pieces
import saves
from pieces import Piece, chunk_entry, region_entry
from ports import FailedFlush, Form, Host, PortFailure, Position, Refusal, position
from saves import Draft, Reader, Save, Shelf

FARTHEST = 64  # as far as anybody is moved


def create(host: Host, options: Form, genesis: Form) -> "Grid":
    """Makes a grid in an empty place, and opens it."""
    host.place.lock()
    try:
        if any(not name.startswith(pieces.ASIDE) for name in host.place.names()):
            raise Refusal("The place is not empty. Open what lies there.")
        write_genesis(host, genesis)
        return Grid(host, options, genesis, Shelf())
    except BaseException:
        host.place.unlock()
        raise


def open_at(host: Host, options: Form, stamp: str | None, given: Form | None) -> "Grid":
    """Opens the grid of a place. It asks the generator for nothing, and repairs nothing."""
    host.place.lock()
    try:
        shelf = Shelf.of(host.place)
        genesis = kept_genesis(host, shelf)
        if given is not None and given != genesis:
            told = f"The world was made from seed {genesis['seed']} and '{genesis['parameters']}', "
            raise Refusal(f"{told}and what is given is something else. Open it without.")
        grid = Grid(host, options, genesis, shelf)
        grid.begin(shelf, stamp)
        return grid
    except BaseException:
        host.place.unlock()
        raise


def write_genesis(host: Host, genesis: Form) -> None:
    """Keeps what the world is made from (pv-1.2)."""
    piece = Piece("grid.genesis", pieces.GENESIS, json.dumps(genesis))
    host.place.write(pieces.GENESIS, piece.to_bytes())
    host.place.flush_names()


def kept_genesis(host: Host, shelf: Shelf) -> Form:
    """A new grid has no save yet; one whose saves are all broken is in an operator's hands."""
    if shelf.sound:
        return shelf.sound[0].genesis
    piece = Piece.read(host.place.read(pieces.GENESIS))
    if piece and piece.type == "grid.genesis" and not shelf.broken:
        return json.loads(piece.content)
    raise Refusal(
        "No save in this place is sound. There are two choices, and both are an operator's: "
        "regenerate the world from its seed, which loses all dynamic state, or salvage what is "
        "sound in the raw pieces."
    )


class Grid:
    """The changes since the last save in memory, and everything else in the place."""

    def __init__(self, host: Host, options: Form, genesis: Form, shelf: Shelf) -> None:
        self.genesis, self._host, self._options = genesis, host, options
        self._reader = Reader(host, options, [])
        self._last_number = shelf.last_number
        self._changed: dict[Position, Form] = {}  # chunks, each with its whole difference
        self._written: dict[Position, Form] = {}  # states of regions
        self._regions: dict[Position, Form] = {}  # what regions were read as
        self._cache: OrderedDict[Position, Form] = OrderedDict()  # chunks, as they were read
        self._is_spoilt = False
        self._checked = host.now()
        self._told: set[str] = set()
        self._fewest: int | None = None

    @property
    def in_force(self) -> Save | None:
        return self._reader.in_force

    def begin(self, shelf: Shelf, stamp: str | None) -> None:
        """Puts a save in force: that of a stamp, or the newest. Newer ones are set aside."""
        for piece, actual in shelf.broken:
            self._reader.flag(piece, "that of a list of a save", actual)
        chosen = next((one for one in shelf.sound if stamp in (None, one.stamp)), None)
        if chosen:
            newer = [one for one in shelf.sound if one.number > chosen.number]
            saves.set_aside(self._host.place, newer)
            self._reader.saves = shelf.sound[len(newer) :]
            saves.demand_steps(self._host, chosen)
        elif stamp is not None:
            raise Refusal(f"No save has the stamp '{stamp}'.")

    def read(self, chunk: Position) -> Form:
        """A chunk, as it was written last."""
        if (region := self._region(self._region_of(chunk)))["kind"] == "inactive":
            return region
        if chunk in self._cache:
            self._cache.move_to_end(chunk)
            return self._cache[chunk]
        delta, origin = self._delta(chunk)
        tiles = self._terrain(chunk, delta)
        for place, tile in (delta or {"tiles": {}})["tiles"].items():
            tiles[int(place)] = tile
        self._cache[chunk] = {"kind": "whole", "tiles": tiles, "origin": origin}
        while len(self._cache) > self._options["cachedChunks"]:
            self._cache.popitem(last=False)  # the least recently used one (pv-14.3)
        return {"kind": "whole", "tiles": tiles, "origin": origin}

    def write(self, changes: list[Form]) -> None:
        """Changes tiles, all or none: whoever writes into an inactive region changes no other."""
        by_chunk: dict[Position, dict[str, int]] = {}
        for change in changes:
            chunk, place = self._place_of(position(change["at"]))
            by_chunk.setdefault(chunk, {})[str(place)] = change["tile"]
        written = {chunk: self._with(chunk, tiles) for chunk, tiles in by_chunk.items()}
        self._changed |= written
        for chunk in written:
            self._cache.pop(chunk, None)

    def read_region(self, region: Position) -> Form:
        """The state of a region, as it was written last, its objects in current versions."""
        reading = self._region(region)
        if reading["kind"] != "present":
            return reading
        state = reading["state"]
        objects = [saves.upgrade(self._host, one) for one in state["objects"]]
        return reading | {"state": state | {"objects": objects}}

    def write_region(self, state: Form) -> None:
        region = position(state["at"])
        self._demand_active(region)
        self._written[region] = state
        self._regions.pop(region, None)

    def save(self, stamp: str) -> Save:
        """Saves all that was written, as one instant."""
        if self._is_spoilt:
            raise Refusal("A flush failed, and nobody knows what the disk has. Open the grid anew.")
        draft = Draft(self._reader, self.genesis)
        draft.carry_over(self._is_changed)
        for chunk, delta in self._changed.items():
            if delta["tiles"]:  # what was changed back is as the seed makes it (pv-1.3)
                draft.put(chunk_entry(chunk), json.dumps(delta))
        for region, state in self._written.items():
            draft.put(region_entry(region), json.dumps(state))
        self._last_number += 1
        try:
            save = draft.commit(self._last_number, stamp)
        except FailedFlush:
            self._is_spoilt = True
            raise
        self._reader.saves.insert(0, save)
        self._changed, self._written = {}, {}
        self._rotate()
        return save

    def relocate(self) -> None:
        """Moves players out of inactive regions: to the nearest valid one, or to spawn (pv-8.4)."""
        for region in self._host.occupied():
            if not self._is_valid(region):
                shelter = self._shelter(region)
                for player in self._host.players_in(region):
                    self._host.relocate(player, shelter)

    def idle(self) -> None:
        """Validates all checksums, if that is due; tells each finding once (pv-12.1 to 12.3)."""
        now = self._host.now()
        if now - self._checked < timedelta(seconds=self._options["checkEvery"]):
            return
        self._checked, sound = now, 0
        for nth, save in enumerate(self._reader.saves):
            found = saves.faults(self._host.place, save)
            sound += nth > 0 and not found
            for one in found:
                if one["piece"] not in self._told:
                    self._told.add(one["piece"])
                    told = f"A check found the checksum of '{one['piece']}' broken."
                    self._host.report("failedCheck", told, **one)
        self._tell_of_backups(sound)

    def close(self) -> None:
        """What was not saved is gone, and the place is free."""
        self._host.place.unlock()

    def _tell_of_backups(self, sound: int) -> None:
        minimum = self._options["minimumBackups"]
        if sound < minimum and (self._fewest is None or sound < self._fewest):
            told = f"{sound} sound backups are left, and {minimum} are the minimum."
            self._host.report("tooFewBackups", told)
        self._fewest = sound if sound < minimum else None

    def _rotate(self) -> None:
        try:
            saves.rotate(self._reader)
        except (PortFailure, FailedFlush):
            pass  # the save is made; what could not be tidied up is so after the next one

    def _delta(self, chunk: Position) -> tuple[Form | None, Form]:
        if (changed := self._changed.get(chunk)) is not None:
            return (changed, saves.STORED) if changed["tiles"] else (None, saves.PRISTINE)
        content, origin = self._reader.find(chunk_entry(chunk))
        return (None if content is None else json.loads(content)), origin

    def _terrain(self, chunk: Position, delta: Form | None) -> list[int]:
        tiles = self._host.terrain(self.genesis, chunk)
        if delta and delta["base"] != digest_of(tiles):  # pv-15.1
            told = f"The changes of chunk {chunk} were made on other terrain than this generator, "
            told += f"'{self._host.generator}' {self._host.generator_version}, makes. Take "
            name, version = self.genesis["generator"], self.genesis["generatorVersion"]
            raise Refusal(f"{told}'{name}' {version}.")
        return tiles

    def _with(self, chunk: Position, tiles: dict[str, int]) -> Form:
        self._demand_active(self._region_of(chunk))
        delta, _ = self._delta(chunk)
        terrain = self._terrain(chunk, delta)
        changed = (delta or {"tiles": {}})["tiles"] | tiles
        kept = {place: tile for place, tile in changed.items() if terrain[int(place)] != tile}
        return {"base": digest_of(terrain), "tiles": kept}

    def _region(self, region: Position) -> Form:
        if (state := self._written.get(region)) is not None:
            return {"kind": "present", "state": state, "origin": saves.STORED}
        if region not in self._regions:
            self._regions[region] = self._load(region)
        return self._regions[region]

    def _load(self, region: Position) -> Form:
        if self.in_force and list(region) in self.in_force.inactive:
            return {"kind": "inactive", "why": f"The state of {region} was lost before this save."}
        content, origin = self._reader.find(region_entry(region))
        if content is not None:
            return {"kind": "present", "state": json.loads(content), "origin": origin}
        if origin == saves.PRISTINE:
            return {"kind": "fresh", "state": self._host.populate(self.genesis, region)}
        self._reader.report_lost(region)
        return {"kind": "inactive", "why": f"All copies of the state of {region} are broken."}

    def _is_valid(self, region: Position) -> bool:
        return self._region(region)["kind"] != "inactive"

    def _demand_active(self, region: Position) -> None:
        if not self._is_valid(region):
            raise Refusal(f"Region {region} is inactive: {self._region(region)['why']}")

    def _is_changed(self, entry: str) -> bool:
        changed: Any = self._changed if pieces.is_chunk(entry) else self._written
        return pieces.position_in(entry) in changed

    def _region_of(self, chunk: Position) -> Position:
        size = self.genesis["regionSize"]
        return chunk[0] // size, chunk[1] // size

    def _place_of(self, tile: Position) -> tuple[Position, int]:
        """The chunk of a tile and its place there: rounding down, below zero too (pv-14.1)."""
        size = self.genesis["chunkSize"]
        (column, x), (row, y) = divmod(tile[0], size), divmod(tile[1], size)
        return (column, row), y * size + x

    def _shelter(self, region: Position) -> Position:
        reach, spawn = self._options["relocationReach"], position(self.genesis["spawn"])
        for middle, first, last in ((region, 1, reach), (spawn, 0, FARTHEST)):
            for far in range(first, last + 1):
                for one in filter(self._is_valid, ring(middle, far)):
                    return one
        raise Refusal(f"No valid region within {FARTHEST} of spawn. Rebuild one.")


def ring(middle: Position, far: int) -> list[Position]:
    """The regions that are so far away, across corners too."""
    steps = range(-far, far + 1)
    return [
        (middle[0] + x, middle[1] + y) for y in steps for x in steps if max(abs(x), abs(y)) == far
    ]


def digest_of(tiles: list[int]) -> str:
    """By which terrain is known that changes were made on (pv-15.1)."""
    return sha256(json.dumps(tiles).encode()).hexdigest()
