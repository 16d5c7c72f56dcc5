/** Runs a task for the newest wish only: waits for a pause, cancels what an older wish began. */
export interface Latest<Wish> {
  /** Runs after the pause, unless another wish comes before. */
  soon(wish: Wish): void;
  now(wish: Wish): void;
  cancel(): void;
}

export interface LatestTask<Wish, Result> {
  pauseMillis: number;
  run(wish: Wish, cancel: AbortSignal): Promise<Result>;
  done(result: Result, wish: Wish): void;
  failed(error: unknown, wish: Wish): void;
  /** Told true when something is wanted, false when it came, failed or was given up. */
  busy?(busy: boolean): void;
}

export function latest<Wish, Result>(task: LatestTask<Wish, Result>): Latest<Wish> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: AbortController | undefined;

  const stop = () => {
    clearTimeout(timer);
    current?.abort();
    current = undefined;
  };

  const now = async (wish: Wish) => {
    stop();
    const mine = new AbortController();
    current = mine;
    task.busy?.(true);
    try {
      const result = await task.run(wish, mine.signal);
      // A reply can arrive although it was cancelled: only the newest may speak.
      if (current === mine) task.done(result, wish);
    } catch (error) {
      if (current === mine) task.failed(error, wish);
    } finally {
      if (current === mine) {
        current = undefined;
        task.busy?.(false);
      }
    }
  };

  return {
    now: (wish) => void now(wish),
    soon(wish) {
      stop();
      task.busy?.(true);
      timer = setTimeout(() => void now(wish), task.pauseMillis);
    },
    cancel() {
      stop();
      task.busy?.(false);
    },
  };
}
