import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { state } from '../state.ts';
import { GRADES, gradeColour } from '../vendors/grades.ts';
import { CoverageLegend } from './CoverageLegend.tsx';
import { HeatLegend } from './HeatLegend.tsx';

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

function VendorLegend() {
  const words = t.value;
  const tileJson = state.vendors.value;
  return (
    <>
      <h2 title={words.gradeHelp}>{words.grades}</h2>
      <ul class="grades">
        {GRADES.map((grade) => (
          <li key={grade}>
            <span class="dot" style={{ backgroundColor: gradeColour(grade, theme.value) }} />
            <bdi>{words.gradeNames[grade] ?? grade}</bdi>
          </li>
        ))}
      </ul>
      {tileJson && (
        <p class="legend-note" id="vendor-count" data-total={tileJson.total}>
          {words.vendorCount(format.integer(tileJson.total))}
          {tileJson.excluded > 0 && ` · ${words.vendorExcluded(format.integer(tileJson.excluded))}`}
        </p>
      )}
    </>
  );
}
