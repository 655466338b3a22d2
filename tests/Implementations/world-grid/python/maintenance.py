"""What operators do with a place while no server has it open. The first four only look."""

import json
from collections.abc import Callable
from typing import Any

import grid
import pieces
import saves
from pieces import Piece, checksum_of, in_save
from ports import Form, Host, Place, Position, Refusal, StagingHost, at, position
from saves import Draft, Reader, Shelf


class Maintenance:
    """One operator's errand."""

    def __init__(self, host: Host, options: Form) -> None:
        self._host, self._place, self._options = host, host.place, options

    def listed(self) -> list[Form]:
        """The save in force and its backups, newest first (pv-11.3)."""
        return [one.form() for one in Shelf.of(self._place).sound]

    def verify(self) -> list[Form]:
        """Everything that is broken or flagged (pv-7.4)."""
        shelf = Shelf.of(self._place)
        found = [
            {"piece": piece, "expected": "that of a list of a save", "actual": actual}
            for piece, actual in shelf.broken
        ]
        for save in shelf.sound:
            found += saves.faults(self._place, save)
        names = self._place.names()
        flagged = {one.removeprefix(pieces.FLAG) for one in names if one.startswith(pieces.FLAG)}
        broken = {one["piece"] for one in found}
        return [one | {"isFlagged": one["piece"] in flagged} for one in found] + [
            {"piece": piece, "expected": "", "actual": "", "isFlagged": True}
            for piece in sorted(flagged - broken)
        ]

    def salvage(self) -> list[Form]:
        """Every object that is sound, whatever holds them together (pv-2.1, pv-10.3)."""
        found = []
        for name in self._place.names():
            if piece := Piece.read(self._place.read(name)):
                found += objects_in(name, piece)
        return found

    def locate(self, item: Form) -> list[Form]:
        """Where the copies of something lie, newest first."""
        if chunk := item.get("chunk"):
            entry = pieces.chunk_entry(position(chunk))
        else:
            entry = pieces.region_entry(position(item["region"]))
        found = []
        for save in Shelf.of(self._place).sound:
            if entry in save.checksums:
                name = in_save(save.number, entry)
                length = len(self._place.read(name) or b"")
                extent = {"save": save.number, "piece": name, "offset": 0, "length": length}
                found.append(extent)
        return found

    def use(self, number: int) -> None:
        """Puts an earlier save in force; newer ones are set aside (pv-15.3)."""
        sound = Shelf.of(self._place).sound
        if all(one.number != number for one in sound):
            raise Refusal(f"There is no sound save {number}.")
        saves.set_aside(self._place, [one for one in sound if one.number > number])

    def rebuild(self, region: Position) -> None:
        """Makes a region anew: terrain from the seed, and default inhabitants (pv-8.3)."""
        reader, number = self._reader()
        genesis = reader.in_force.genesis
        size = genesis["regionSize"]

        def is_in(entry: str) -> bool:
            x, y = pieces.position_in(entry)
            return region == ((x // size, y // size) if pieces.is_chunk(entry) else (x, y))

        draft = Draft(reader, genesis)
        draft.carry_over(is_in)
        draft.activate(region)
        draft.commit(number, reader.in_force.stamp)

    def regenerate_world(self, genesis: Form, by_whom: str) -> None:
        """Makes the whole world anew; what was there is set aside (pv-10.2 to 10.5)."""
        names = self._place.names()
        for name in names:
            if not name.startswith(pieces.ASIDE):
                self._place.rename(name, saves.aside(names, name))
        grid.write_genesis(self._host, genesis)
        loss = f"The world was made anew from seed {genesis['seed']}: all that was built and all "
        loss += f"who lived in it are gone. {len(names)} pieces are set aside."
        self._host.report("incident", loss, operator=by_whom)
        self._host.announce(loss)

    def migrate(self) -> Form:
        """Leads all objects to the current versions, region by region (pv-5.3, pv-9.1 to 9.4)."""
        reader, number = self._reader()
        save = reader.in_force
        saves.demand_steps(self._host, save)
        draft = Draft(reader, save.genesis)
        draft.carry_over(lambda entry: False)
        migrated = 0
        for entry in save.regions:
            if (content := draft.find(entry)) is not None:
                old = json.loads(content)
                try:
                    new = self._led(save.number, entry, old)
                except FailedStep as failure:
                    return self._failed(failure)
                migrated += sum(one not in old["objects"] for one in new["objects"])
                draft.put(entry, json.dumps(new))
        if migrated:
            draft.commit(number, save.stamp)
        self._forget()
        return {"kind": "migrated", "objects": migrated}

    def drill(self, staging: Place) -> list[Form]:
        """Tries the recovery procedures on a copy (pv-13.2)."""
        for name in self._place.names():
            staging.write(name, self._place.read(name) or b"")
        there = StagingHost(self._host, staging)
        damaged = "read a region whose newest copy is broken"
        return [
            {"procedure": damaged, "worked": self._try_damage(there)},
            {"procedure": "make the world anew", "worked": self._try_anew(there)},
        ]

    def _led(self, number: int, entry: str, old: Form) -> Form:
        """A region in current versions; one that an earlier run has finished, as it left it."""
        name = f"{pieces.MIGRATION}{number}/{entry}"
        if done := Piece.read(self._place.read(name)):
            return json.loads(done.content)
        new = old | {"objects": [self._lead(one) for one in old["objects"]]}
        self._place.write(name, Piece("grid.region", entry, json.dumps(new)).to_bytes())
        self._place.flush_names()
        return new

    def _lead(self, one: Form) -> Form:
        if one["schemaVersion"] > self._host.current(one["type"]):
            return one  # what is newer is left alone (pv-5.1)
        try:
            return saves.upgrade(self._host, one)
        except Exception as error:
            raise FailedStep(one, str(error)) from error

    def _failed(self, failure: "FailedStep") -> Form:
        self._forget()
        id, version = failure.at["id"], failure.at["schemaVersion"]
        told = f"The migration of '{id}' from version {version} failed: {failure} "
        told += "All is as before. Mend the step or the object, and migrate again."
        self._host.report("failedMigration", told, objectId=id, objectVersion=version)
        error = str(failure)
        return {"kind": "failed", "objectId": id, "schemaVersion": version, "error": error}

    def _forget(self) -> None:
        for name in self._place.names():
            if name.startswith(pieces.MIGRATION):
                self._place.delete(name)
        self._place.flush_names()

    def _reader(self) -> tuple[Reader, int]:
        shelf = Shelf.of(self._place)
        if not shelf.sound:
            raise Refusal("There is no sound save in this place.")
        return Reader(self._host, self._options, shelf.sound), shelf.last_number + 1

    def _try_damage(self, there: Host) -> bool:
        newest = next(iter(Shelf.of(there.place).sound), None)
        if not newest or not newest.regions:
            return False
        entry = newest.regions[0]
        there.place.write(in_save(newest.number, entry), b"broken")
        reading = self._opened(there, lambda one: one.read_region(pieces.position_in(entry)))
        return reading["kind"] == "inactive" or reading["origin"]["kind"] == "backup"

    def _try_anew(self, there: Host) -> bool:
        genesis = Shelf.of(there.place).sound[0].genesis
        Maintenance(there, self._options).regenerate_world(genesis, "a drill")
        reading = self._opened(there, lambda one: one.read((0, 0)))
        return reading["kind"] == "whole" and reading["origin"] == saves.PRISTINE

    def _opened(self, there: Host, look: Callable[[grid.Grid], Any]) -> Any:
        opened = grid.open_at(there, self._options, None, None)
        try:
            return look(opened)
        finally:
            opened.close()


class FailedStep(Exception):
    """A step of a migration failed."""

    def __init__(self, at: Form, error: str) -> None:
        super().__init__(error)
        self.at = at


def objects_in(name: str, piece: Piece) -> list[Form]:
    """What a piece is, and what stands and lives in it."""
    is_region = piece.type == "grid.region"
    region = at(pieces.position_in(piece.at) if is_region else (0, 0))
    kept = {"id": name, "type": piece.type, "schemaVersion": piece.version}
    found = [kept | {"content": piece.content}]
    found += json.loads(piece.content)["objects"] if is_region else []
    return [one | {"save": piece.save, "region": region} for one in found]
