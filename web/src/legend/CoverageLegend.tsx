import type { CoverageTileJson } from '../api/tilejson.ts';
import {
  type CoverageClass,
  type CoverageScale,
  coverageClasses,
  NO_TARGET_COLOUR,
  scaleOf,
} from '../coverage/classes.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { state } from '../state.ts';

/** The classes of coverage with the number of cells in each. */
export function CoverageLegend() {
  const words = t.value;
  const tileJson = state.coverage.value;
  const { coverage, palette, opacity } = state.view.value;
  if (!tileJson) return <p class="legend-note">{words.loading}…</p>;
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
          <Class key={`${one.from}`} one={one} scale={scale} tileJson={tileJson} />
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

interface ClassProps {
  one: CoverageClass;
  scale: CoverageScale;
  tileJson: CoverageTileJson;
}

function Class({ one, scale, tileJson }: ClassProps) {
  const { cells, colour } = one;
  return (
    <li>
      <span class="swatch" style={{ backgroundColor: colour }} />
      <span>{rangeWords(one, scale)}</span>
      {cells !== null && (
        <small title={t.value.cellCount(format.integer(cells))}>
          {format.percent(cells / Math.max(tileJson.cells, 1))}
        </small>
      )}
    </li>
  );
}

function rangeWords({ from, to }: CoverageClass, scale: CoverageScale): string {
  const words = t.value;
  if (from === null) return scale === 'gap' ? words.gapNone : words.noVendor;
  const number = (value: number) => (scale === 'ratio' ? format.percent(value) : format.integer(value));
  if (to === null) return words.atLeast(number(from));
  if (from === 0) return words.below(number(to));
  return from === to ? number(from) : words.range(number(from), number(to));
}
