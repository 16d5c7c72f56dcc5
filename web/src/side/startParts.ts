import { effect } from '@preact/signals';
import { state } from '../state.ts';
import { report } from '../ui/notice.ts';

/** Starts what the map shows and a panel would ask for, when a link shows it without the panel. */
export function startParts(): void {
  effect(() => {
    const { sites, coverage } = state.view.value;
    if (sites && coverage !== 'off')
      import('../coverage/coverageAnswer.ts').then(
        ({ startCoverage }) => startCoverage(),
        (error) => report('code-coverage', error, () => location.reload()),
      );
  });
}
