// The rules that every truth obeys, whether it is about to be saved or about to be restored.
// Each is a generator of all that it finds.

import { OWNERS, PARTICIPANTS, VERSION, mayDepend } from './canon.mjs';
import { violation } from './outcomes.mjs';
import { isIntact } from './seal.mjs';

/** All that is wrong with a truth out of the store (Canon 21.1-7.8). */
export function judgeTruth(truth) {
  return [
    ...(isIntact(truth) ? [] : [violation('broken seal')]),
    ...(truth.version === VERSION ? [] : [violation('mixed version')]),
    ...participation(truth.states.map((state) => state.system)),
    ...judgeStates(truth.epoch, truth.states),
  ];
}

/** All that is wrong with the states that make, or are to make, the truth of an epoch. */
export function judgeStates(epoch, states) {
  return [
    ...oneEpoch(epoch, states), ...oneVersion(states), ...oneOwner(states), ...eachDatum(states),
  ];
}

/** Canon 21.1-4: each of the five exactly once, and nobody else. */
export function* participation(names) {
  const present = new Set();
  for (const name of names) {
    if (!PARTICIPANTS.includes(name)) {
      yield violation('unknown participant', name);
    } else if (present.has(name)) {
      yield violation('duplicate participant', name);
    }

    present.add(name);
  }

  for (const name of PARTICIPANTS.filter((one) => !present.has(one))) {
    yield violation('missing participant', name);
  }
}

/** Canon 21.1-8.2: all states are of the truth's own epoch. */
function* oneEpoch(epoch, states) {
  for (const state of states.filter((one) => one.epoch !== epoch)) {
    yield violation('mixed epoch', state.system);
  }
}

/** Canon 21.1-8.2: all states are of one version of the canon, and it is this one. */
function* oneVersion(states) {
  for (const state of states.filter((one) => one.version !== VERSION)) {
    yield violation('mixed version', state.system);
  }
}

/** Canon 21.1-5.1: each datum is brought by one system, once. */
function* oneOwner(states) {
  const brought = new Map();
  for (const state of states) {
    const own = new Set();
    for (const { key } of state.data) {
      const first = brought.get(key) ?? state;
      if (first !== state) {
        yield violation('duplicate owner', first.system, key);
        yield violation('duplicate owner', state.system, key);
      }

      if (own.has(key)) {
        yield violation('duplicate datum', state.system, key);
      }

      brought.set(key, first);
      own.add(key);
    }
  }
}

function* eachDatum(states) {
  const keys = keysOf(states);
  for (const { system, data } of states) {
    for (const datum of data) {
      for (const rule of DATUM_RULES) {
        for (const reason of rule(system, datum, keys)) {
          yield violation(reason, system, datum.key);
        }
      }
    }
  }
}

function keysOf(states) {
  const keys = new Map(states.map((state) => [state.system, new Set()]));
  for (const { system, data } of states) {
    data.forEach(({ key }) => keys.get(system).add(key));
  }

  return keys;
}

/** Canon 21.1-5.2 and 5.3: a system brings only kinds that canon gives to it. */
function* ownKind(system, { kind }) {
  const owner = OWNERS.get(kind);
  if (owner !== system) {
    yield owner === undefined ? 'unknown kind' : 'foreign datum';
  }
}

/** Canon 21.1-8.3 and 21.0-4.5: only authoritative facts are persisted. */
function* authoritativeNature(_, { nature }) {
  if (['replication-artifact', 'snapshot'].includes(nature)) {
    yield 'replication artifact';
  } else if (nature !== 'authoritative') {
    yield 'runtime only state';
  }
}

/** Canon 21.1-5.6: no client's hand is in a datum. */
function* serverAuthorship(_, { authorship }) {
  if (authorship !== 'server') {
    yield 'client influence';
  }
}

/** Canon 21.1-5.8: no datum waits for another system to fill it in. */
function* completeValue(_, { value }) {
  if (value === '') {
    yield 'incomplete datum';
  }
}

/** Canon 21.1-7.3, 5.7 and 22.8-7.7: bound as permitted, to what lasts and is there. */
function* resolvedBindings(system, { bindings }, keys) {
  for (const binding of bindings) {
    if (!mayDepend(system, binding.system)) {
      yield 'forbidden dependency';
    } else if (binding.nature !== 'authoritative') {
      yield 'runtime dependency';
    } else if (!keys.get(binding.system)?.has(binding.target)) {
      yield 'unresolved binding';
    }
  }
}

/** Canon 21.1-4.5: quest state is owned by a player. */
function* questHasPlayer(_, { kind, bindings }) {
  if (kind === 'quest-state' && !bindings.some((binding) => binding.system === 'player')) {
    yield 'unresolved binding';
  }
}

const DATUM_RULES = [
  ownKind, authoritativeNature, serverAuthorship, completeValue, resolvedBindings, questHasPlayer,
];
