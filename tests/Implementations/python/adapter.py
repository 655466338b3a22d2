"""The adapter: what `caelmor-certify --exec "python3 adapter.py"` starts."""

from caelmor import serve
from orchestrator import Orchestrator

# Yours goes here: a class with the two methods `save` and `restore` of Orchestrator.
# Each server gets an instance of its own.
if __name__ == "__main__":
    serve(name="python", version="1.0.0", make_orchestrator=Orchestrator)
