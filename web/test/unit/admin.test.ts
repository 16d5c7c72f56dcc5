import { describe, expect, it } from 'vitest';
import { changed, keyOf, readVendors } from '../../src/admin/targets.ts';
import { dataOf } from '../../src/api/listen.ts';

describe('targets that are edited', () => {
  const targets = new Map([[keyOf(3, 'cafe'), 12]]);

  it('are changes only while they differ', () => {
    const one = changed(targets, new Map(), keyOf(3, 'cafe'), 15);
    expect([...one]).toEqual([['3/cafe', 15]]);
    expect(changed(targets, one, keyOf(3, 'cafe'), 12).size).toBe(0);
    // No target is none, whether it was never set or is taken away.
    expect(changed(targets, new Map(), keyOf(4, 'cafe'), 0).size).toBe(0);
    expect([...changed(targets, new Map(), keyOf(3, 'cafe'), 0)]).toEqual([['3/cafe', 0]]);
  });

  it('are whole numbers of vendors, or none', () => {
    expect(['', ' 7 ', '10000'].map(readVendors)).toEqual([0, 7, 10_000]);
    for (const text of ['-1', '1.5', '10001', 'a few', '1e9']) expect(readVendors(text)).toBeNull();
  });
});

describe('server-sent events', () => {
  it('have data, but for comments', () => {
    expect(dataOf('event:next\ndata:{"a":1}')).toEqual(['{"a":1}']);
    expect(dataOf('event: next\ndata: {"a":\ndata: 1}')).toEqual(['{"a":\n 1}']);
    expect(dataOf(':')).toEqual([]);
    expect(dataOf('event:complete')).toEqual([]);
  });
});
