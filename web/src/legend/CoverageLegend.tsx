import type { CoverageTileJson } from '../api/tilejson.ts';
import {
  type CoverageClass,
  type CoverageScale,
  coverageClasses,
  NO_TARGET_COLOUR,
  scaleOf,
} from '../coverage/classes.ts';
import { type DifferenceClass, differenceClasses } from '../coverage/difference.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { besideShown, earlierVendors } from '../shown.ts';
import { city, state } from '../state.ts';

/** The classes of coverage with the number of cells in each. */
export function CoverageLegend() {
  const words = t.value;
  const tileJson = state.coverage.value;
  const { coverage, palette, opacity } = state.view.value;
  if (!tileJson) return <p class="legend-note">{words.loading}…</p>;
  if (tileJson.difference) return <DifferenceClasses tileJson={tileJson} />;
  const scale = scaleOf(coverage, tileJson);
  const classes = coverageClasses(scale, tileJson, palette, theme.value);
  return (
    <>
      <h2>
        {words.coverage} <small>{words.coverageUnits[scale]}</small>
      </h2>
      <ul
        class="classes see-through"
        id="coverage-legend"
        data-scale={scale}
        style={{ '--opacity': opacity / 100 }}
      >
        {classes.map((one) => (
          <Class key={`${one.from}`} one={one} words={rangeWords(one, scale)} of={tileJson.cells} />
        ))}
        {scale !== 'vendors' && (
          <li>
            <span class="swatch" style={{ backgroundColor: NO_TARGET_COLOUR[theme.value] }} />
            <span>{words.noTargetHere}</span>
          </li>
        )}
      </ul>
      {tileJson.no_target && coverage !== 'count' && (
        <p class="legend-note">{words.noTargets[tileJson.no_target]}</p>
      )}
      {tileJson.modified && <p class="badge">{words.whatIf}</p>}
    </>
  );
}

/** How many vendors more or fewer than on the other side. */
function DifferenceClasses({ tileJson }: { tileJson: CoverageTileJson }) {
  const words = t.value;
  const beside = besideShown.value;
  const version = earlierVendors.value.find((one) => one.version === beside);
  const { gained, lost } = tileJson.difference ?? { gained: 0, lost: 0 };
  return (
    <>
      <h2>
        {words.coverageDifference} <small>{words.coverageUnits.difference}</small>
      </h2>
      <ul
        class="classes see-through"
        id="coverage-legend"
        data-scale="difference"
        style={{ '--opacity': state.view.value.opacity / 100 }}
      >
        {differenceClasses(tileJson, theme.value).map((one) => (
          <Class key={one.from} one={one} words={differenceWords(one)} of={tileJson.cells} />
        ))}
      </ul>
      <p class="legend-note" id="coverage-beside">
        {words.comparedWith(
          version
            ? words.besideVersion(format.moment(version.publishedAt, city.value?.timeZone ?? 'Asia/Tehran'))
            : words.besideFeed,
        )}
        <br />
        {words.gainedAndLost(format.integer(gained), format.integer(lost))}
      </p>
      {tileJson.modified && <p class="badge">{words.whatIf}</p>}
    </>
  );
}

interface ClassProps {
  one: { colour: string; cells: number | null };
  words: string;
  /** All cells of the city. */
  of: number;
}

function Class({ one: { cells, colour }, words, of }: ClassProps) {
  return (
    <li>
      <span class="swatch" style={{ backgroundColor: colour }} />
      <span>{words}</span>
      {cells !== null && (
        <small title={t.value.cellCount(format.integer(cells))}>
          {format.percent(cells / Math.max(of, 1))}
        </small>
      )}
    </li>
  );
}

function differenceWords({ from, to }: DifferenceClass): string {
  const words = t.value;
  if (from === 0) return words.noDifference;
  if (to === null) return words.atLeast(format.signed(from));
  return from === to ? format.signed(from) : words.range(format.signed(from), format.signed(to));
}

function rangeWords({ from, to }: CoverageClass, scale: CoverageScale): string {
  const words = t.value;
  if (from === null) return scale === 'gap' ? words.gapNone : words.noVendor;
  const number = (value: number) => (scale === 'ratio' ? format.percent(value) : format.integer(value));
  if (to === null) return words.atLeast(number(from));
  if (from === 0) return words.below(number(to));
  return from === to ? number(from) : words.range(number(from), number(to));
}
