import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { latest } from '../../src/api/latest.ts';

interface Call {
  wish: string;
  cancel: AbortSignal;
  answer: (result: string) => void;
  refuse: (error: unknown) => void;
}

function harness() {
  const calls: Call[] = [];
  const done: string[] = [];
  const failed: unknown[] = [];
  const busy: boolean[] = [];
  const task = latest<string, string>({
    pauseMillis: 250,
    run: (wish, cancel) =>
      new Promise((answer, refuse) => {
        calls.push({ wish, cancel, answer, refuse });
      }),
    done: (result) => done.push(result),
    failed: (error) => failed.push(error),
    busy: (value) => busy.push(value),
  });
  return { task, calls, done, failed, busy };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('latest wish', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for a pause and asks once', async () => {
    const { task, calls } = harness();
    for (const wish of ['a', 'b', 'c']) {
      task.soon(wish);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(50);
    expect(calls.map(({ wish }) => wish)).toEqual(['c']);
  });

  it('cancels the older request as soon as a newer wish is known', async () => {
    const { task, calls } = harness();
    task.now('a');
    task.soon('b');
    expect(calls[0]?.cancel.aborted).toBe(true);
  });

  it('ignores an older answer that comes all the same', async () => {
    const { task, calls, done, busy } = harness();
    task.now('a');
    task.now('b');
    calls[1]?.answer('B');
    await settle();
    calls[0]?.answer('A');
    await settle();
    expect(done).toEqual(['B']);
    expect(busy.at(-1)).toBe(false);
  });

  it('reports a failure, but not a cancellation', async () => {
    const { task, calls, failed } = harness();
    task.now('a');
    task.now('b');
    calls[0]?.refuse(new DOMException('stopped', 'AbortError'));
    await settle();
    expect(failed).toEqual([]);
    const broken = new Error('broken');
    calls[1]?.refuse(broken);
    await settle();
    expect(failed).toEqual([broken]);
  });

  it('gives up quietly', async () => {
    const { task, calls, busy } = harness();
    task.soon('a');
    task.cancel();
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls).toHaveLength(0);
    expect(busy.at(-1)).toBe(false);
  });
});
