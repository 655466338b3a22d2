// The server as an orchestrator sees it: its ports. Everything an orchestrator does, it does
// through them (Canon 22.8-4.1). Each of them rejects with a PortFailure if it fails, and all
// failures mean the same. The values that go through them are in docs/protocol.md.

/** A system or a port failed, or the server no longer waits for it. */
export class PortFailure extends Error {}

// Calls marked so are waited for to their end, even if the server no longer waits.
const toTheEnd = { toTheEnd: true };

/** What a system shows to persistence (Canon 22.8-5.2). */
export class Surface {
  #call;

  constructor(call, { surface, name }) {
    this.name = name;
    this.#call = (method, params, how) => call(method, { surface, ...params }, how);
  }

  /** Where the system stands now: empty, restored, eligible or active. */
  status() {
    return this.#call('surface/status', {}, toTheEnd);
  }

  /** Asks for the system's state: a list of exactly one if all is well. */
  produce(epoch) {
    return this.#call('surface/produce', { epoch });
  }

  /** Gives the system its state back, inert: empty becomes restored. */
  takeBack(state) {
    return this.#call('surface/takeBack', { state });
  }

  /** Drops inert state after a rejected restore: empty again. */
  discard() {
    return this.#call('surface/discard', {}, toTheEnd);
  }

  /** Step four of a restore: restored becomes eligible. */
  becomeEligible() {
    return this.#call('surface/becomeEligible', {}, toTheEnd);
  }

  /** Off limits: the server's call alone (Canon 21.1-7.10). */
  activate() {
    return this.#call('surface/activate', {}, toTheEnd);
  }
}

/** Holds the simulation still while a save is made (Canon 21.1-6.6). */
export class Simulation {
  #call;

  constructor(call) {
    this.#call = call;
  }

  /** Waits for the running step to end; from then on nothing mutates. */
  hold() {
    return this.#call('simulation/hold');
  }

  /** Lets the simulation run on. */
  release() {
    return this.#call('simulation/release', {}, toTheEnd);
  }
}

/** Keeps the truth. It neither lists, deletes nor goes back. */
export class TruthStore {
  #call;

  constructor(call) {
    this.#call = call;
  }

  /** The truth in force; null if nothing was ever saved. */
  read(how = {}) {
    return this.#call('truth/read', {}, how);
  }

  /** Puts one whole truth in the place of the former one. Who fails tells not which holds. */
  commit(truth) {
    return this.#call('truth/commit', { truth });
  }
}

/** Off limits to persistence; within reach so that keeping off can be observed. */
export class Surroundings {
  #call;

  constructor(call) {
    this.#call = call;
  }

  /** What event log, snapshots, peers or clients say: not the truth (Canon 21.1-7.6). */
  tell(teller) {
    return this.#call('hearsay/tell', { teller });
  }

  /** Ticks are never persisted (Canon 21.1-4.8). */
  currentTick() {
    return this.#call('ticks/current');
  }

  /** Restore enrols nobody (Canon 21.1-7.11). */
  enrol(system) {
    return this.#call('ticks/enrol', { system });
  }

  /** Restore evaluates nothing (Canon 21.1-7.9). */
  evaluate(system) {
    return this.#call('logic/evaluate', { system });
  }

  /** Restore emits no intent (Canon 22.8-6.4). */
  emitIntent(intent) {
    return this.#call('logic/emitIntent', { intent });
  }
}

/** A server, as one request for a save or a restore sees it. */
export class Server {
  #call;

  constructor(call, surfaces) {
    this.surfaces = surfaces.map((one) => new Surface(call, one));
    this.simulation = new Simulation(call);
    this.truth = new TruthStore(call);
    this.surroundings = new Surroundings(call);
    this.#call = call;
  }

  /** Lets networking and snapshots see the restored state (Canon 22.8-5.5). */
  admitObservers() {
    return this.#call('observation/admit', {}, toTheEnd);
  }
}
