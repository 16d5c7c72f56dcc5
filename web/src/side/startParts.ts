import { effect } from '@preact/signals';
import { state } from '../state.ts';
import { report } from '../ui/notice.ts';

/** Starts what the map shows and a panel would ask for, when a link shows it without the panel. */
export function startParts(): void {
  effect(() => {
    const { sites, coverage, areaMetric } = state.view.value;
    if (sites && coverage !== 'off')
      part('coverage', async () => (await import('../coverage/coverageAnswer.ts')).startCoverage());
    if (areaMetric) part('areas', async () => (await import('../areas/areaMetrics.ts')).startAreaMetrics());
  });
}

function part(name: string, start: () => Promise<void>): void {
  start().catch((error) => report(`code-${name}`, error, () => location.reload()));
}
