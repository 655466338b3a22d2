// What becomes of a request: saved, restored, or rejected with reasons. There is no third.

import { REASONS, compare, placeOf } from './canon.mjs';

/** All five states are the truth now, as one. */
export const saved = ({ epoch, seal }) => ({ outcome: 'saved', epoch, seal });

/** All five systems have their state back and are eligible. None is active. */
export const restored = ({ epoch, seal }) => ({ outcome: 'restored', epoch, seal });

/** Nothing changed. Each thing is reported once, in one order (Canon 21.0-4.4). */
export function rejected(found) {
  if (found.length === 0) {
    throw new Error('A rejection has at least one reason; none was given.');
  }

  const different = new Map(found.map((one) => [JSON.stringify(one), one]));
  return { outcome: 'rejected', violations: [...different.values()].sort(inOrder) };
}

/** One thing that is wrong. System and datum are empty where none is meant. */
export function violation(reason, system = '', datum = '') {
  if (!REASONS.includes(reason)) {
    throw new Error(`There is no reason '${reason}'.`);
  }

  return { reason, system, datum };
}

function inOrder(one, other) {
  return REASONS.indexOf(one.reason) - REASONS.indexOf(other.reason)
    || placeOf(one.system) - placeOf(other.system)
    || compare(one.system, other.system)
    || compare(one.datum, other.datum);
}
