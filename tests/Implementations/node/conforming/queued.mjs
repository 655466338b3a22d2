// Conforms, and is built otherwise: requests that overlap are carried out one after the other, the
// five systems are asked at once, and npc, item and quest are given their state back at once.

import { serve } from '../caelmor.mjs';
import { rejected, restored, saved, violation } from '../outcomes.mjs';
import { judgeStates, judgeTruth, participation } from '../rules.mjs';
import { isIntact, sealed } from '../seal.mjs';
import { PortFailure } from '../server.mjs';

const GROUND = ['player', 'world'];
const BOUND = ['quest', 'npc', 'item'];

/** Nobody is turned away: whoever comes later begins when the one before has ended. */
class Queued {
  #last = Promise.resolve();

  save(server, requester) {
    return this.#inTurn(requester, () => save(server));
  }

  restore(server, requester) {
    return this.#inTurn(requester, () => restore(server));
  }

  #inTurn({ kind }, act) {
    if (kind !== 'server') {
      return rejected([violation('client influence')]);
    }

    const outcome = this.#last.then(act);
    this.#last = outcome.catch(() => {}); // a crash is told to who asked, and to nobody else
    return outcome;
  }
}

async function save(server) {
  const found = await judgeSurfaces(server, ['eligible', 'active'], 'not restored');
  if (found.length > 0) {
    return rejected(found);
  }

  if (await answerOf(server.simulation.hold()) === undefined) {
    return rejected([violation('simulation not held')]);
  }

  try {
    return await saveWhileHeld(server);
  } finally {
    await server.simulation.release();
  }
}

async function saveWhileHeld({ surfaces, truth: store }) {
  const former = await answerOf(store.read());
  const epoch = (former?.epoch ?? 0) + 1;
  if (former === undefined || !Number.isSafeInteger(epoch)) {
    return rejected([violation('store failed')]);
  }

  const answers = await Promise.all(surfaces.map((surface) => answerOf(surface.produce(epoch))));
  const failed = surfaces.flatMap((surface, i) => judgeAnswer(surface, answers[i]));
  const found = failed.length > 0 ? failed : judgeStates(epoch, answers.flat());
  if (found.length > 0) {
    return rejected(found);
  }

  const truth = sealed(epoch, answers.flat());
  return await isInForce(store, truth) ? saved(truth) : rejected([violation('store failed')]);
}

async function restore(server) {
  const found = await judgeSurfaces(server, ['empty'], 'server already active');
  if (found.length > 0) {
    return rejected(found);
  }

  const truth = await answerOf(server.truth.read());
  if (!truth) {
    return rejected([violation(truth === undefined ? 'store failed' : 'missing truth')]);
  }

  const wrong = judgeTruth(truth);
  return wrong.length > 0 ? rejected(wrong) : giveBack(server, truth);
}

async function judgeSurfaces({ surfaces }, legal, otherwise) {
  const statuses = await Promise.all(surfaces.map((surface) => answerOf(surface.status())));
  const reasonOf = (status) => (status === undefined ? 'participant failed' : otherwise);
  return [
    ...participation(surfaces.map(({ name }) => name)),
    ...surfaces.flatMap(({ name }, i) =>
      (legal.includes(statuses[i]) ? [] : [violation(reasonOf(statuses[i]), name)])),
  ];
}

function judgeAnswer({ name }, answer) {
  if (answer?.length !== 1) {
    return [violation('participant failed', name)];
  }

  return answer[0].system === name ? [] : [violation('delegated authority', name)];
}

/** One commit; if it fails, the store is asked what it holds. */
async function isInForce(store, truth) {
  if (await answerOf(store.commit(truth)) !== undefined) {
    return true;
  }

  const held = await answerOf(store.read({ toTheEnd: true }));
  return held?.seal === truth.seal && isIntact(held);
}

/** Player, then world, then the three at once; all have answered before anything else is done. */
async function giveBack(server, truth) {
  const touched = [];
  for (const names of [...GROUND.map((name) => [name]), BOUND]) {
    const surfaces = names.map((name) => server.surfaces.find((surface) => surface.name === name));
    touched.push(...surfaces);
    const statuses = await Promise.all(surfaces.map((surface) => answerOf(
      surface.takeBack(truth.states.find(({ system }) => system === surface.name)))));
    const failed = surfaces.filter((_, i) => statuses[i] !== 'restored');
    if (failed.length > 0) {
      return rejected([...failed, ...await discard(touched)]
        .map(({ name }) => violation('participant failed', name)));
    }
  }

  await Promise.all(touched.map((surface) => surface.becomeEligible()));
  await server.admitObservers();
  return restored(truth);
}

/** Who failed to drop its state. */
async function discard(touched) {
  const statuses = await Promise.all(touched.map((surface) => answerOf(surface.discard())));
  return touched.filter((_, i) => statuses[i] === undefined);
}

/** What a port answers; undefined if it fails. */
async function answerOf(call) {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PortFailure) {
      return undefined;
    }

    throw error;
  }
}

serve({ name: 'queued', version: '1.0.0', makeOrchestrator: () => new Queued() });
