import type { HeatTileJson } from '../api/tilejson.ts';
import { isCellMetric, legendOf } from '../heat/metrics.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { drawing, metricShown, swiping } from '../shown.ts';
import { state } from '../state.ts';
import { DifferenceLegend, Sides } from './DifferenceLegend.tsx';
import { HeatScale } from './HeatScale.tsx';
import { Hidden } from './Hidden.tsx';
import { NothingHere } from './NothingHere.tsx';
import { PopulationLegend } from './PopulationLegend.tsx';
import { ScaleLock } from './ScaleLock.tsx';
import { Swatches } from './Swatches.tsx';

export function HeatLegend() {
  const tileJson = state.heat.value;
  if (drawing.value === 'areas') return <PopulationLegend />;
  if (!tileJson) return <p class="legend-note">{t.value.loading}…</p>;
  if (drawing.value === 'difference')
    return (
      <>
        <DifferenceLegend tileJson={tileJson} />
        <Hidden />
      </>
    );
  if (tileJson.totals.orders === 0) return <NothingHere />;
  return <CellLegend tileJson={tileJson} />;
}

function CellLegend({ tileJson }: { tileJson: HeatTileJson }) {
  const words = t.value;
  const metric = metricShown.value;
  if (!isCellMetric(metric)) return null;
  const { title, unit } = words.metrics[metric];
  const squares = drawing.value === 'squares';
  return (
    <>
      <h2>
        {title} <small>{unit}</small>
      </h2>
      <HeatScale legend={legendOf(tileJson, metric)} metric={metric} drawn={squares ? 'squares' : 'smooth'} />
      {squares && <Swatches tileJson={tileJson} metric={metric} />}
      <ScaleLock />
      {swiping.value ? (
        <Sides here={tileJson} there={state.otherHeat.value} />
      ) : (
        <Basis tileJson={tileJson} />
      )}
      <Hidden />
    </>
  );
}

/** What the numbers are made of. */
function Basis({ tileJson: { totals, from, to, days } }: { tileJson: HeatTileJson }) {
  const words = t.value;
  return (
    <p class="legend-note">
      {words.totals(
        format.integer(totals.orders),
        totals.users === null ? words.unknown : format.integer(totals.users),
      )}
      <br />
      {from && to && (
        <>
          <bdi>{format.day(from)}</bdi> – <bdi>{format.day(to)}</bdi>
          {' · '}
        </>
      )}
      {words.days(format.integer(days), days === 1)}
    </p>
  );
}
