// The seal: the SHA-256 over everything a truth says, in the layout of docs/protocol.md.

import { createHash } from 'node:crypto';
import { VERSION, compare } from './canon.mjs';

const NATURES = [
  'authoritative',
  'runtime-only',
  'tick-internal',
  'evaluation',
  'replication-artifact',
  'snapshot',
];
const AUTHORSHIPS = ['server', 'authored-by-client', 'modified-by-client', 'influenced-by-client'];

/** Makes a truth of states, and seals it. */
export function sealed(epoch, states) {
  return { epoch, version: VERSION, states, seal: sealOver(epoch, VERSION, states) };
}

/** Whether the truth is what was sealed (Canon 21.1-7.8). */
export function isIntact({ epoch, version, states, seal }) {
  return seal === sealOver(epoch, version, states);
}

/** The seal of a truth's content. The order of states and data has no influence on it. */
export function sealOver(epoch, version, states) {
  const named = states.map((state) => ({ name: state.system, layout: stateLayout(state) }));
  // Only a broken truth has two states of one name; their own digests put them in order.
  named.sort((one, other) =>
    compare(one.name, other.name) || compare(sha256(one.layout), sha256(other.layout)));
  const layouts = named.map(({ layout }) => layout);
  return sha256(Buffer.concat([number(epoch), number(version), list(layouts)]));
}

function stateLayout({ system, epoch, version, data }) {
  const inOrder = [...data].sort((one, other) => compare(one.key, other.key));
  return Buffer.concat([
    text(system), number(epoch), number(version), list(inOrder.map(datumLayout)),
  ]);
}

function datumLayout({ key, kind, value, nature, authorship, bindings }) {
  return Buffer.concat([
    text(key),
    text(kind),
    number(NATURES.indexOf(nature)),
    number(AUTHORSHIPS.indexOf(authorship)),
    bytes(Buffer.from(value, 'base64')),
    list(bindings.map(bindingLayout)),
  ]);
}

function bindingLayout({ system, target, nature }) {
  return Buffer.concat([text(system), text(target), number(NATURES.indexOf(nature))]);
}

function list(layouts) {
  return Buffer.concat([number(layouts.length), ...layouts]);
}

function text(content) {
  // Half a surrogate pair has no UTF-8.
  if (!/\p{Surrogate}/u.test(content)) {
    return bytes(Buffer.from(content));
  }

  const units = Array.from({ length: content.length }, (_, i) => number(content.charCodeAt(i)));
  return Buffer.concat([number(-1 - content.length), ...units]);
}

function bytes(content) {
  return Buffer.concat([number(content.length), content]);
}

function number(value) {
  const layout = Buffer.alloc(8);
  layout.writeBigInt64BE(BigInt(value));
  return layout;
}

function sha256(layout) {
  return createHash('sha256').update(layout).digest('hex');
}
