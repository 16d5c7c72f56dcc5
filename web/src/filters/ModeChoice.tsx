import { canBeSmooth, isCellMetric } from '../heat/metrics.ts';
import { t } from '../i18n/locale.ts';
import { metricShown } from '../shown.ts';
import { changeView, state } from '../state.ts';
import { Segmented } from './Segmented.tsx';
import type { HeatMode } from './view.ts';

/** How the heat is drawn. What cannot be smooth is one way or off. */
export function ModeChoice() {
  const words = t.value;
  const { heat, compare, compareBy } = state.view.value;
  const metric = metricShown.value;
  const both = canBeSmooth(metric) && (compare === null || compareBy === 'swipe');
  // Kept as it was, so that going back to a smooth metric finds it smooth.
  const on: HeatMode = heat === 'off' ? 'smooth' : heat;
  const only = { value: on, label: isCellMetric(metric) ? words.heatSquares : words.heatAreas };
  return (
    <Segmented<HeatMode>
      name="heat"
      legend={words.drawnAs}
      value={heat}
      options={[
        ...(both
          ? ([
              { value: 'smooth', label: words.heatSmooth },
              { value: 'squares', label: words.heatSquares },
            ] as const)
          : [only]),
        { value: 'off', label: words.off },
      ]}
      onChoose={(mode) => changeView({ heat: mode })}
    />
  );
}
