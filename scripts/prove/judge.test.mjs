import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fault, place, stepsBack, switchOf } from './judge.mjs';

// 7, then 8, then back to 7
const PUBLICATIONS = [
  { version: 7, commit: 1000 },
  { version: 8, commit: 2000 },
  { version: 7, commit: 3000 },
];

const seen = (version, start) => {
  const end = start + 10;
  return { version, start, end, place: place(PUBLICATIONS, version, end) };
};

test('an answer belongs to the last publication of its version', () => {
  assert.equal(place(PUBLICATIONS, 7, 1500), 0);
  assert.equal(place(PUBLICATIONS, 7, 2500), 0);
  assert.equal(place(PUBLICATIONS, 7, 3500), 2);
  assert.equal(place(PUBLICATIONS, 8, 3500), 1);
});

test('an answer before its commit or of no version belongs nowhere', () => {
  assert.equal(place(PUBLICATIONS, 8, 1500), -1);
  assert.equal(place(PUBLICATIONS, 9, 1500), -1);
});

test('only what is begun after a newer answer was received is a step back', () => {
  const newer = seen(8, 2100);
  assert.deepEqual(stepsBack([newer, seen(7, 2105)]), []);
  assert.deepEqual(stepsBack([newer, seen(7, 2200)]), [seen(7, 2200)]);
  assert.deepEqual(stepsBack([newer, seen(7, 3100)]), []);
});

test('a switch takes until the first newer answer and the start of the last older one', () => {
  const answers = [seen(7, 1900), seen(7, 2300), seen(8, 2400), seen(7, 2450), seen(8, 2500), seen(7, 3100)];
  assert.deepEqual(switchOf(answers, PUBLICATIONS, 1), { first: 0.41, last: 0.45 });
});

test('a version that is never seen is never in time', () => {
  assert.equal(switchOf([seen(7, 2300)], PUBLICATIONS, 1).first, Number.POSITIVE_INFINITY);
});

test('a tile must be that of one version and kept as its address deserves', () => {
  const reference = { version: 8, status: 200, hash: 'h' };
  const answer = { status: 200, hash: 'h', v: 8, cache: 'private, max-age=31536000, immutable' };
  assert.equal(fault(answer, reference), null);
  assert.equal(fault(answer, undefined), 'bytes of no version');
  assert.equal(fault({ ...answer, hash: 'other' }, reference), 'bytes of another version');
  assert.equal(fault({ ...answer, v: 7 }, reference), 'wrong version kept');
  assert.equal(fault({ ...answer, v: 7, cache: 'private, no-store' }, reference), null);
  assert.equal(fault({ ...answer, cache: 'private, no-store' }, reference), 'right version not kept');
  assert.equal(fault({ ...answer, v: null }, reference), 'wrong time to keep');
});

test('nothing has changed only for the ETag that was sent', () => {
  const reference = { version: 8, status: 200, hash: 'h' };
  assert.equal(fault({ status: 304, known: '"e"', etag: '"e"' }, reference), null);
  assert.equal(fault({ status: 304, known: '"e"', etag: '"f"' }, reference), '304 for another ETag');
});
