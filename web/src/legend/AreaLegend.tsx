import { areaClasses } from '../areas/choropleth.ts';
import type { AreaMetric } from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { state } from '../state.ts';

/** The classes of the areas with the number of areas in each. */
export function AreaLegend({ metric }: { metric: AreaMetric }) {
  const words = t.value;
  const values = state.measured.value?.[metric];
  if (!values) return <p class="legend-note">{words.loading}…</p>;
  const classes = areaClasses(values, state.view.value.breaks, theme.value);
  return (
    <>
      <h2>{words.areaMetrics[metric]}</h2>
      <ul class="classes" id="area-legend">
        {classes.map(({ from, to, colour, areas }) => (
          <li key={from}>
            <span class="swatch" style={{ backgroundColor: colour }} />
            <span>{words.range(format.density(from), format.density(to))}</span>
            <small>{format.integer(areas)}</small>
          </li>
        ))}
      </ul>
      <p class="legend-note">{values.size ? words.areasWithout : words.noScale}</p>
    </>
  );
}
