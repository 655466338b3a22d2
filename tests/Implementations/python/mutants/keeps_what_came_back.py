"""A mutant: a rejected restore leaves systems with their state, against Canon 21.1-7.8."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from caelmor import serve
from orchestrator import Orchestrator
from outcomes import Violation
from server import Surface


class KeepsWhatCameBack(Orchestrator):
    """Discards nothing."""

    def discard(self, touched: list[Surface]) -> list[Violation]:
        return []


if __name__ == "__main__":
    serve(name="keeps-what-came-back", version="mutant", make_orchestrator=KeepsWhatCameBack)
