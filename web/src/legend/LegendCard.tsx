import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { CoverageLegend } from './CoverageLegend.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { VendorLegend } from './VendorLegend.tsx';

/** What the colours on the map mean, and what the map does not show. */
export function LegendCard() {
  const { heat, vendors, coverage } = state.view.value;
  if (heat === 'off' && !vendors && coverage === 'off') return null;
  return (
    <section class="legend" aria-label={t.value.legend}>
      {heat !== 'off' && <HeatLegend />}
      {coverage !== 'off' && <CoverageLegend />}
      {vendors && <VendorLegend />}
    </section>
  );
}
