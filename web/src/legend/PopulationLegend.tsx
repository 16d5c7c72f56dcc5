import { populationLegend } from '../areas/population.ts';
import { t } from '../i18n/locale.ts';
import { areasShown } from '../shown.ts';
import { state } from '../state.ts';
import { HeatScale } from './HeatScale.tsx';

export function PopulationLegend() {
  const words = t.value;
  const layer = areasShown.value;
  return (
    <>
      <h2>
        {words.metrics.population.title} <small>{words.metrics.population.unit}</small>
      </h2>
      <HeatScale legend={populationLegend(state.areas.value, layer)} metric="population" drawn="areas" />
      <p class="legend-note">{words.areaUnknown}</p>
    </>
  );
}
