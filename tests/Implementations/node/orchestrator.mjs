// The orchestrator: saves and restores across the five systems of one server. It is complete and
// conforms to the canon; yours takes its place, or grows out of it.

import { placeOf } from './canon.mjs';
import { rejected, restored, saved, violation } from './outcomes.mjs';
import { judgeStates, judgeTruth, participation } from './rules.mjs';
import { isIntact, sealed } from './seal.mjs';
import { PortFailure } from './server.mjs';

/** Takes requests one at a time. It keeps nothing: what counts is in the server. */
export class Orchestrator {
  #isBusy = false;

  /** Makes the systems' present state the truth, all of it or none (Canon 21.1-6). */
  save(server, requester) {
    return this.#alone(requester, () => this.#save(server));
  }

  /** Gives the systems of an empty server their state back (Canon 21.1-7). */
  restore(server, requester) {
    return this.#alone(requester, () => this.#restore(server));
  }

  async #alone(requester, procedure) {
    if (requester.kind !== 'server') { // Canon 21.1-5.4
      return rejected([violation('client influence')]);
    }

    if (this.#isBusy) {
      return rejected([violation('operation in progress')]);
    }

    this.#isBusy = true;
    try {
      return await procedure();
    } finally {
      this.#isBusy = false;
    }
  }

  async #save(server) {
    const found = await this.judgeSurfaces(server, ['eligible', 'active'], 'not restored');
    if (found.length > 0) {
      return rejected(found);
    }

    // Canon 21.1-6.6: held from before the first system is asked, and released in every case.
    const held = await answerOf(server.simulation.hold());
    if (held.hasFailed) {
      return rejected([violation('simulation not held')]);
    }

    try {
      return await this.#saveWhileHeld(server);
    } finally {
      await server.simulation.release();
    }
  }

  async #saveWhileHeld(server) {
    const { hasFailed, value: former } = await answerOf(server.truth.read());
    const epoch = (former?.epoch ?? 0) + 1;
    if (hasFailed || !Number.isSafeInteger(epoch)) {
      return rejected([violation('store failed')]);
    }

    const { states, failed } = await this.produce(server, epoch);
    const found = failed.length > 0 ? failed : judgeStates(epoch, states);
    if (found.length > 0) {
      return rejected(found);
    }

    const truth = sealed(epoch, states);
    return await this.commit(server.truth, truth)
      ? saved(truth)
      : rejected([violation('store failed')]);
  }

  async #restore(server) {
    const found = await this.judgeSurfaces(server, ['empty'], 'server already active');
    if (found.length > 0) {
      return rejected(found);
    }

    const { hasFailed, value: truth } = await answerOf(server.truth.read());
    if (hasFailed || truth === null) {
      return rejected([violation(hasFailed ? 'store failed' : 'missing truth')]);
    }

    // All of it, before any system is touched (Canon 21.1-7.8).
    const wrong = judgeTruth(truth);
    return wrong.length > 0 ? rejected(wrong) : this.giveBack(server, truth);
  }

  /** Who takes part (Canon 21.1-4), and where they stand (21.0-1.3, 21.0-4.1). */
  async judgeSurfaces({ surfaces }, legal, otherwise) {
    const statuses = await Promise.all(surfaces.map((surface) => surface.status()));
    return [
      ...participation(surfaces.map((surface) => surface.name)),
      ...surfaces
        .filter((_, i) => !legal.includes(statuses[i]))
        .map((surface) => violation(otherwise, surface.name)),
    ];
  }

  /** Canon 21.1-6.4: exactly one state from each system, its own. */
  async produce(server, epoch) {
    const [states, failed] = [[], []];
    for (const surface of inOrder(server)) {
      // However a system fails, it has produced nothing.
      const { value: answers = [] } = await answerOf(surface.produce(epoch));
      if (answers.length !== 1) {
        failed.push(violation('participant failed', surface.name));
      } else if (answers[0].system !== surface.name) {
        failed.push(violation('delegated authority', surface.name));
      } else {
        states.push(answers[0]);
      }
    }

    return { states, failed };
  }

  /** Canon 21.1-6.2: one commit of one whole truth. Whether it is in force now. */
  async commit(store, truth) {
    const committed = await answerOf(store.commit(truth));
    if (!committed.hasFailed) {
      return true;
    }

    // It failed before or after the commit point; it is asked which, and never to commit again.
    // If it does not even answer, it vouches for nothing any more.
    const { value: inForce } = await answerOf(store.read({ toTheEnd: true }));
    return inForce?.seal === truth.seal && isIntact(inForce);
  }

  /** Canon 21.1-7.1 to 7.4: one system after the other, then all are eligible. */
  async giveBack(server, truth) {
    const states = new Map(truth.states.map((state) => [state.system, state]));
    const touched = [];
    for (const surface of inOrder(server)) {
      touched.push(surface);
      const { value: status } = await answerOf(surface.takeBack(states.get(surface.name)));
      if (status !== 'restored') {
        const failed = violation('participant failed', surface.name);
        return rejected([failed, ...await this.discard(touched)]);
      }
    }

    for (const surface of touched) {
      await surface.becomeEligible();
    }

    await server.admitObservers();
    return restored(truth);
  }

  /** Nothing live had changed, so this is no rollback: inert state is dropped. */
  async discard(touched) {
    const failed = [];
    for (const surface of touched) {
      if ((await answerOf(surface.discard())).hasFailed) {
        failed.push(violation('participant failed', surface.name));
      }
    }

    return failed;
  }
}

/** What a port answers, or that it has failed; anything else that goes wrong is our own fault. */
async function answerOf(call) {
  try {
    return { hasFailed: false, value: await call };
  } catch (error) {
    if (error instanceof PortFailure) {
      return { hasFailed: true };
    }

    throw error;
  }
}

/** The systems in the order of restore, which is the order of everything. */
function inOrder({ surfaces }) {
  return [...surfaces].sort((one, other) => placeOf(one.name) - placeOf(other.name));
}
