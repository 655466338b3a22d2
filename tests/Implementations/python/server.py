"""The server as an orchestrator sees it: its ports, and the values that go through them.

Everything an orchestrator does, it does through these ports (Canon 22.8-4.1). Each of them raises
PortFailure if it fails, and all failures mean the same.
"""

from typing import Any, Literal, Protocol, TypedDict

Status = Literal["empty", "restored", "eligible", "active"]


class Binding(TypedDict):
    """What a datum depends on: a datum of its own system, of player or of world."""

    system: str
    target: str
    nature: str


class Datum(TypedDict):
    """The smallest persisted fact. The value is base64."""

    key: str
    kind: str
    value: str
    nature: str
    authorship: str
    bindings: list[Binding]


class State(TypedDict):
    """All data of one system at one epoch."""

    system: str
    epoch: int
    version: int
    data: list[Datum]


class Truth(TypedDict):
    """The five states of one epoch as one sealed unit: all that a restore uses."""

    epoch: int
    version: int
    states: list[State]
    seal: str


class Requester(TypedDict):
    """Who asks: the server or a client."""

    kind: str
    name: str


class PortFailure(Exception):
    """A system or a port failed, or the server no longer waits for it."""


class Call(Protocol):
    """Calls the server, and waits: as long as the server does, or, if so asked, to the end."""

    def __call__(self, method: str, *, to_the_end: bool = False, **params: Any) -> Any: ...


class Surface:
    """What a system shows to persistence (Canon 22.8-5.2)."""

    def __init__(self, call: Call, number: int, name: str) -> None:
        self.name = name
        self._call = call
        self._number = number

    def status(self) -> Status:
        """Where the system stands now."""
        return self._ask("surface/status", to_the_end=True)

    def produce(self, epoch: int) -> list[State]:
        """Asks for the system's state: exactly one if all is well."""
        return self._ask("surface/produce", epoch=epoch)

    def take_back(self, state: State) -> Status:
        """Gives the system its state back, inert: empty becomes restored."""
        return self._ask("surface/takeBack", state=state)

    def discard(self) -> Status:
        """Drops inert state after a rejected restore: empty again."""
        return self._ask("surface/discard", to_the_end=True)

    def become_eligible(self) -> Status:
        """Step four of a restore: restored becomes eligible."""
        return self._ask("surface/becomeEligible", to_the_end=True)

    def activate(self) -> Status:
        """Off limits: the server's call alone (Canon 21.1-7.10)."""
        return self._ask("surface/activate", to_the_end=True)

    def _ask(self, method: str, **params: Any) -> Any:
        return self._call(method, surface=self._number, **params)


class Simulation:
    """Holds the simulation still while a save is made (Canon 21.1-6.6)."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def hold(self) -> None:
        """Waits for the running step to end; from then on nothing mutates."""
        self._call("simulation/hold")

    def release(self) -> None:
        """Lets the simulation run on."""
        self._call("simulation/release", to_the_end=True)


class TruthStore:
    """Keeps the truth. It neither lists, deletes nor goes back."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def read(self, *, to_the_end: bool = False) -> Truth | None:
        """The truth in force; None if nothing was ever saved."""
        return self._call("truth/read", to_the_end=to_the_end)

    def commit(self, truth: Truth) -> None:
        """Puts one whole truth in the place of the former one. Who fails tells not which holds."""
        self._call("truth/commit", truth=truth)


class Surroundings:
    """Off limits to persistence; within reach so that keeping off can be observed."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def tell(self, teller: str) -> list[State]:
        """What event log, snapshots, peers or clients say: not the truth (Canon 21.1-7.6)."""
        return self._call("hearsay/tell", teller=teller)

    def current_tick(self) -> int:
        """Ticks are never persisted (Canon 21.1-4.8)."""
        return self._call("ticks/current")

    def enrol(self, system: str) -> None:
        """Restore enrols nobody (Canon 21.1-7.11)."""
        self._call("ticks/enrol", system=system)

    def evaluate(self, system: str) -> None:
        """Restore evaluates nothing (Canon 21.1-7.9)."""
        self._call("logic/evaluate", system=system)

    def emit_intent(self, intent: str) -> None:
        """Restore emits no intent (Canon 22.8-6.4)."""
        self._call("logic/emitIntent", intent=intent)


class Server:
    """A server, as one request for a save or a restore sees it."""

    def __init__(self, call: Call, surfaces: list[dict[str, Any]]) -> None:
        self.surfaces = [Surface(call, one["surface"], one["name"]) for one in surfaces]
        self.simulation = Simulation(call)
        self.truth = TruthStore(call)
        self.surroundings = Surroundings(call)
        self._call = call

    def admit_observers(self) -> None:
        """Lets networking and snapshots see the restored state (Canon 22.8-5.5)."""
        self._call("observation/admit", to_the_end=True)
