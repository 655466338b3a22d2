"""A mutant: the states that are there are saved without the others, against Canon 21.1-6.3."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from caelmor import serve
from orchestrator import Orchestrator
from outcomes import Violation
from server import Server, State


class CommitsWhatItHas(Orchestrator):
    """Overlooks whoever fails."""

    def produce(self, server: Server, epoch: int) -> tuple[list[State], list[Violation]]:
        states, _ = super().produce(server, epoch)
        return states, []


if __name__ == "__main__":
    serve(name="commits-what-it-has", version="mutant", make_orchestrator=CommitsWhatItHas)
