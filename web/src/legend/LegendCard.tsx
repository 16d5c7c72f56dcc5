import { t } from '../i18n/locale.ts';
import { areasShown } from '../shown.ts';
import { state } from '../state.ts';
import { lazy } from '../ui/lazy.tsx';
import { AreaLegend } from './AreaLegend.tsx';
import { CoverageLegend } from './CoverageLegend.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { VendorLegend } from './VendorLegend.tsx';

const DrawnNumbers = lazy('drawn', async () => (await import('../find/DrawnNumbers.tsx')).DrawnNumbers);

/** What the colours on the map mean, and what the map does not show. */
export function LegendCard() {
  const { heat, vendors, coverage, drawn } = state.view.value;
  const areaMetric = areasShown.value === 'off' ? null : state.view.value.areaMetric;
  if (heat === 'off' && !vendors && coverage === 'off' && !areaMetric && !drawn) return null;
  return (
    <section class="legend" aria-label={t.value.legend}>
      {heat !== 'off' && <HeatLegend />}
      {coverage !== 'off' && <CoverageLegend />}
      {areaMetric && <AreaLegend metric={areaMetric} />}
      {vendors && <VendorLegend />}
      {drawn && <DrawnNumbers />}
    </section>
  );
}
