"""The adapter: what `caelmor-certify --spec audit-ledger --exec "python3 adapter.py"` starts."""

from typing import Any

import ports
from ledger import Ledger
from pipe import Pipe, serve
from ports import Refusal, to_bytes, to_form

# Yours goes here: a class with the methods of Ledger. Each process of a trial gets an instance of
# its own, and what one of them knows, another learns from the files alone.
make_ledger = Ledger

ledgers: dict[int, Ledger] = {}


def answer(pipe: Pipe, method: str, params: dict[str, Any]) -> Any:
    """Has a ledger do what is asked for."""
    match method:
        case "ledger/files":
            return {"events": make_ledger.EVENTS, "snapshots": make_ledger.SNAPSHOTS}
        case "process/end":
            ledgers.pop(params["process"], None)
            return None
    ledger = ledgers.setdefault(params["process"], make_ledger())
    if method == "ledger/close":
        return ledger.close()
    try:
        return {"granted": carry_out(ledger, pipe, method, params)}
    except Refusal as why:
        return {"refused": why.form()}


def carry_out(ledger: Ledger, pipe: Pipe, method: str, params: dict[str, Any]) -> Any:
    """What comes of a request, if it is granted."""
    match method:
        case "ledger/create":
            return ledger.create(ports.folders(pipe, params))
        case "ledger/start":
            return ledger.start(ports.folders(pipe, params), ports.Server(pipe, params))
        case "ledger/observe":
            return ledger.observe(ports.folders(pipe, params))
        case "ledger/migrate":
            return ledger.migrate(ports.Database(pipe, params), params["migrations"])
        case "ledger/append":
            return ledger.append([to_bytes(one) for one in params["events"]])
        case "ledger/write-snapshot":
            return ledger.write_snapshot(to_bytes(params["snapshot"]))
        case "ledger/read":
            return [to_form(one) for one in ledger.read(params["first"], params["most"])]
        case "ledger/read-latest":
            latest = ledger.latest()
            return None if latest is None else to_form(latest)
        case "ledger/head":
            return ledger.head()
        case "ledger/confirms":
            return ledger.confirms(params["older"])
    raise ValueError(f"There is no method '{method}'.")


if __name__ == "__main__":
    serve("audit-ledger", name="python", version="1.0.0", answer=answer)
