import { effect } from '@preact/signals';
import { state } from '../state.ts';
import { dismiss, report } from '../ui/notice.ts';
import { latest } from './latest.ts';
import { ApiError } from './problem.ts';

const PAUSE_MILLIS = 250;
/** A server that reads what is asked for is asked again so often, after this pause. */
const LOADING = { tries: 40, pauseMillis: 1500 };

export interface Question<T> {
  /** What is asked, so that it can be shown as under way, failed or done. */
  name: string;
  /** What is wanted of it; null while nothing is. */
  wish: { readonly value: string | null };
  ask(wish: string, cancel: AbortSignal): Promise<T>;
  show(answer: T | null): void;
}

/**
 * Keeps an answer in step with what is wanted. The first wish goes out at once, changes after a pause, and only
 * the newest is answered. Returns what asks again.
 */
export function follow<T>({ name, wish, ask, show }: Question<T>): () => void {
  const channel = latest<string, T>({
    pauseMillis: PAUSE_MILLIS,
    run: (wanted, cancel) => patiently(() => ask(wanted, cancel), cancel),
    done(answer) {
      dismiss(name);
      show(answer);
    },
    failed: (error, wanted) => report(name, error, () => channel.now(wanted)),
    busy: (busy) => setBusy(name, busy),
  });
  let first = true;
  effect(() => {
    const wanted = wish.value;
    if (wanted === null) {
      channel.cancel();
      show(null);
    } else if (first) channel.now(wanted);
    else channel.soon(wanted);
    first = wanted === null;
  });
  return () => {
    if (wish.value !== null) channel.now(wish.value);
  };
}

/** Asks until the server has read into memory what it takes. */
export async function patiently<T>(ask: () => Promise<T>, cancel: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const loading = error instanceof ApiError && error.code === 'LOADING';
      if (!loading || cancel.aborted || tries >= LOADING.tries) throw error;
      await new Promise((done) => setTimeout(done, LOADING.pauseMillis));
    }
  }
}

export function setBusy(name: string, busy: boolean): void {
  // Peeks: the callers are effects, which must not run again for what they caused.
  const names = new Set(state.fetching.peek());
  if (busy === names.has(name)) return;
  if (busy) names.add(name);
  else names.delete(name);
  state.fetching.value = names;
}
