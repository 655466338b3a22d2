// What the canon fixes: who takes part, who owns what, and which reasons there are.

export const VERSION = 1;

/** The five systems, in the order in which they are restored (Canon 21.1-7.1 to 7.5). */
export const PARTICIPANTS = ['player', 'world', 'npc', 'item', 'quest'];

/** Each kind of datum has exactly one owner (Canon 21.1-5.1 to 5.3). */
export const OWNERS = new Map([
  ['player-identity', 'player'],
  ['player-save', 'player'],
  ['zone', 'world'],
  ['zone-composition', 'world'],
  ['npc-state', 'npc'],
  ['item-ownership', 'item'],
  ['item-location', 'item'],
  ['quest-state', 'quest'],
]);

/** The closed list, in the order in which violations are reported. */
export const REASONS = [
  'client influence',
  'operation in progress',
  'server already active',
  'not restored',
  'missing participant',
  'unknown participant',
  'duplicate participant',
  'simulation not held',
  'participant failed',
  'delegated authority',
  'store failed',
  'missing truth',
  'broken seal',
  'mixed epoch',
  'mixed version',
  'duplicate owner',
  'duplicate datum',
  'foreign datum',
  'unknown kind',
  'runtime only state',
  'replication artifact',
  'incomplete datum',
  'runtime dependency',
  'forbidden dependency',
  'unresolved binding',
];

/** Whether data of one system may be bound to data of another (Canon 21.1-7.3, 22.8-7.7). */
export function mayDepend(one, other) {
  return one === other
    || (['npc', 'item', 'quest'].includes(one) && ['player', 'world'].includes(other));
}

/** The place in the order of restore; whoever does not take part comes last. */
export function placeOf(system) {
  return PARTICIPANTS.includes(system) ? PARTICIPANTS.indexOf(system) : PARTICIPANTS.length;
}

/** Orders texts by their UTF-16 code units, as every language has to; here `<` does. */
export function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
