// The seal of docs/protocol.md: node --test

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIntact, sealOver } from './seal.mjs';

const oak = {
  system: 'world',
  epoch: 1,
  version: 1,
  data: [{
    key: 'oak',
    kind: 'zone',
    value: 'b2xk',
    nature: 'authoritative',
    authorship: 'server',
    bindings: [{ system: 'player', target: 'mara', nature: 'authoritative' }],
  }],
};

test('The seal is the one that the protocol gives', () => {
  assert.equal(
    sealOver(1, 1, [oak]), 'fa2e3e16001c74e26282e0371930392f5d37f262a51e8a949e4f96d1770f2df6');
});

test('The seal breaks when anything is altered', () => {
  const truth = { epoch: 1, version: 1, states: [oak], seal: sealOver(1, 1, [oak]) };
  assert.ok(isIntact(truth));
  assert.ok(!isIntact({ ...truth, epoch: 2 }));
});

test('The seal does not depend on the order of states', () => {
  const [again, fir] = [{ ...oak, epoch: 2 }, { ...oak, system: 'item' }];
  assert.equal(sealOver(1, 1, [oak, again, fir]), sealOver(1, 1, [fir, again, oak]));
});

test('The seal tells half a surrogate pair from another', () => {
  const seals = ['\ud800', '\udc00', '?'].map((system) => sealOver(1, 1, [{ ...oak, system }]));
  assert.equal(new Set(seals).size, 3);
});
