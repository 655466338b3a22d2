"""The adapter: what `caelmor-certify --spec world-grid --exec "python3 adapter.py"` starts."""

from typing import Any

import grid
from grid import Grid
from maintenance import Maintenance
from pipe import Pipe, PortFailure, serve
from ports import FailedFlush, Form, Host, Place, Refusal, position

# Yours goes here: what opens a grid, the methods of one that is open, and those of maintenance.
# Each host has a grid of its own, and what one of them knows, another learns from the place alone.
create, open_at, maintain = grid.create, grid.open_at, Maintenance

grids: dict[int, Grid] = {}


def answer(pipe: Pipe, method: str, params: Form) -> Any:
    """Has a grid do what is asked for. What it does not do it refuses, and says why."""
    number = params["host"]
    if method == "host/end":
        grids.pop(number, None)
        return None
    with_ = params["with"]
    try:
        match method:
            case "grid/open":
                result = opened(pipe, number, with_)
            case "grid/close":
                result = grids.pop(number).close()
            case _ if method.startswith("grid/"):
                result = played(grids[number], method, with_)
            case _:
                result = maintained(Host(pipe, number, with_["host"]), method, with_)
    except (Refusal, FailedFlush, PortFailure) as why:
        return {"refused": str(why)}
    return {} if result is None else {"result": result}


def opened(pipe: Pipe, number: int, form: Form) -> Form:
    """A grid is made, or opened."""
    host, options = Host(pipe, number, form["host"]), form["options"]
    if genesis := form.get("create"):
        one = create(host, options, genesis)
    else:
        opening = form["opening"]
        one = open_at(host, options, opening.get("stamp"), opening.get("genesis"))
    grids[number] = one
    return {"genesis": one.genesis} | ({"inForce": one.in_force.form()} if one.in_force else {})


def played(one: Grid, method: str, with_: Any) -> Any:
    """A grid that is open is asked for something."""
    match method:
        case "grid/read":
            return one.read(position(with_))
        case "grid/write":
            return one.write(with_)
        case "grid/readRegion":
            return one.read_region(position(with_))
        case "grid/writeRegion":
            return one.write_region(with_)
        case "grid/save":
            return one.save(with_).form()
        case "grid/relocate":
            return one.relocate()
        case "grid/idle":
            return one.idle()
    raise ValueError(f"There is no method '{method}'.")


def maintained(host: Host, method: str, form: Form) -> Any:
    """An operator asks for something. Who changes something has the place alone meanwhile."""
    operator = maintain(host, form["options"])
    match method:
        case "maintenance/list":
            return operator.listed()
        case "maintenance/verify":
            return operator.verify()
        case "maintenance/salvage":
            return operator.salvage()
        case "maintenance/locate":
            return operator.locate(form["item"])
        case "maintenance/drill":
            return operator.drill(Place(host, "staging"))
    host.place.lock()
    try:
        match method:
            case "maintenance/use":
                return operator.use(form["save"])
            case "maintenance/rebuild":
                return operator.rebuild(position(form["region"]))
            case "maintenance/migrate":
                return operator.migrate()
            case "maintenance/regenerateWorld":
                return operator.regenerate_world(form["genesis"], form["operator"])
    finally:
        host.place.unlock()
    raise ValueError(f"There is no method '{method}'.")


if __name__ == "__main__":
    serve("world-grid", name="python", version="1.0.0", answer=answer)
