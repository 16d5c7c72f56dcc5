import { signal } from '@preact/signals';
import PROGRESS from '../../documents/refresh-progress.graphql?raw';
import { listen } from '../api/listen.ts';
import { dismiss, report } from '../ui/notice.ts';

export interface RefreshRun {
  id: number;
  dataset: string;
  status: 'RUNNING' | 'PUBLISHED' | 'DRY_RUN' | 'REFUSED' | 'FAILED';
  startedAt: string;
  finishedAt: string | null;
  step: string | null;
  share: number | null;
  rowsRead: number | null;
  quarantined: number | null;
  version: number | null;
  message: string | null;
}

const AGAIN_MILLIS = 3000;

/** The latest import; null until it is known. */
export const run = signal<RefreshRun | null>(null);

/** Listens to how imports get on; whatever breaks the line, it is taken up again. Returns what ends it. */
export function followRuns(): () => void {
  const cancel = new AbortController();
  const ask = async () => {
    while (!cancel.signal.aborted) {
      try {
        await listen<{ refreshProgress: RefreshRun }>(PROGRESS, cancel.signal, ({ refreshProgress }) => {
          dismiss('refresh-progress');
          run.value = refreshProgress;
        });
      } catch (error) {
        if (!cancel.signal.aborted) report('refresh-progress', error, () => dismiss('refresh-progress'));
      }
      await new Promise((done) => setTimeout(done, AGAIN_MILLIS));
    }
  };
  void ask();
  return () => cancel.abort();
}
