import { computed } from '@preact/signals';
import type { VendorStyle } from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { state } from '../state.ts';
import { GRADES, gradeColour } from '../vendors/grades.ts';
import { flagColour, lineColour, statusColour } from '../vendors/styles.ts';

type Entry = [label: string, colour: string];

const entries = computed<Entry[]>(() => entriesOf(state.view.value.vendorStyle));

/** What the colours of vendors mean, and how many there are. */
export function VendorLegend() {
  const words = t.value;
  const tileJson = state.vendors.value;
  const { vendorStyle } = state.view.value;
  const cut = state.circles.value;
  return (
    <>
      <h2 title={vendorStyle === 'grade' ? words.gradeHelp : undefined}>
        {words.vendorLegend(words.vendorStyles[vendorStyle])}
      </h2>
      <ul class="grades" id="vendor-legend" data-style={vendorStyle}>
        {entries.value.map(([label, colour]) => (
          <li key={label}>
            <span class="dot" style={{ backgroundColor: colour }} />
            <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
      {tileJson && (
        <p class="legend-note" id="vendor-count" data-total={tileJson.total}>
          {words.vendorCount(format.integer(tileJson.total))}
          {tileJson.excluded > 0 && ` · ${words.vendorExcluded(format.integer(tileJson.excluded))}`}
          {vendorStyle !== 'open' && ` · ${words.paleClosed}`}
        </p>
      )}
      {cut && cut.of > cut.drawn && (
        <p class="legend-note" id="circles-cut">
          {words.circlesCut(format.integer(cut.drawn), format.integer(cut.of))}
        </p>
      )}
    </>
  );
}

function entriesOf(style: VendorStyle): Entry[] {
  const words = t.value;
  const now = theme.value;
  switch (style) {
    case 'grade':
      return GRADES.map((grade) => [words.gradeNames[grade] ?? grade, gradeColour(grade, now)]);
    case 'line':
      return (state.catalog.value?.businessLines ?? []).map((line, index) => [
        nameOf(line),
        lineColour(index, now),
      ]);
    case 'status':
      return Object.keys(state.vendors.value?.statuses ?? {}).map((id) => [
        id === 'unknown' ? words.unknown : format.plain(Number(id)),
        statusColour(id === 'unknown' ? null : Number(id), now),
      ]);
    default:
      return [
        [words.yes, flagColour(true, now)],
        [words.no, flagColour(false, now)],
        [words.unknown, flagColour(null, now)],
      ];
  }
}
