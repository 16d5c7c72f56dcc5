import { useState } from 'preact/hooks';
import { t } from '../i18n/locale.ts';
import { narrow } from '../map/theme.ts';
import { areasShown } from '../shown.ts';
import { state } from '../state.ts';
import { lazy } from '../ui/lazy.tsx';
import { AreaLegend } from './AreaLegend.tsx';
import { CoverageLegend } from './CoverageLegend.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { VendorLegend } from './VendorLegend.tsx';

const DrawnNumbers = lazy('drawn', async () => (await import('../find/DrawnNumbers.tsx')).DrawnNumbers);

/** What the colours on the map mean, and what the map does not show. Over the map it can be folded away. */
export function LegendCard() {
  const [folded, setFolded] = useState(false);
  const words = t.value;
  const { heat, vendors, coverage, drawn } = state.view.value;
  const areaMetric = areasShown.value === 'off' ? null : state.view.value.areaMetric;
  if (heat === 'off' && !vendors && coverage === 'off' && !areaMetric && !drawn) return null;
  return (
    <section class="legend" aria-label={words.legend}>
      {!narrow.value && (
        <button
          type="button"
          class="legend-fold"
          aria-expanded={!folded}
          aria-controls="legend-parts"
          onClick={() => setFolded(!folded)}
        >
          {words.legend}
        </button>
      )}
      {/* Folded away it is still there, for pictures of the map have it. */}
      <div id="legend-parts" class="legend-parts" hidden={folded && !narrow.value}>
        {heat !== 'off' && <HeatLegend />}
        {coverage !== 'off' && <CoverageLegend />}
        {areaMetric && <AreaLegend metric={areaMetric} />}
        {vendors && <VendorLegend />}
        {drawn && <DrawnNumbers />}
      </div>
    </section>
  );
}
