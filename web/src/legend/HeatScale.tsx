import type { HeatTileJson } from '../api/tilejson.ts';
import type { HeatMode } from '../filters/view.ts';
import { colourStops, type Theme } from '../heat/colours.ts';
import { colourClasses } from '../heat/paint.ts';
import { type Anchor, anchorsOf } from '../heat/scale.ts';
import { format } from '../i18n/format.ts';
import { locale, t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';

const WIDTH = 280;
const BAR = 12;

/** The colour bar with its ticks. In Persian it runs from the right, like everything that is read. */
export function HeatScale({ tileJson, mode }: { tileJson: HeatTileJson; mode: HeatMode }) {
  const words = t.value;
  const anchors = anchorsOf(tileJson.legend);
  const squares = mode === 'squares';
  const places = squares ? evenly(anchors) : anchors;
  const { max } = tileJson.legend;
  return (
    <figure class="scale">
      <svg viewBox={`0 0 ${WIDTH} 46`} role="img" aria-label={describe(anchors, max)}>
        {squares ? <Classes anchors={anchors} theme={theme.value} /> : <Gradient theme={theme.value} />}
        {places.map((anchor) => (
          <Tick key={anchor.name} anchor={anchor} />
        ))}
      </svg>
      <figcaption class="legend-note" title={words.tickHelp}>
        {squares ? words.legendSquares : words.legendSmooth}
        {max !== null && (
          <>
            {' · '}
            <b id="legend-max">{words.peak(format.density(max))}</b>
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** x of a position, mirrored in Persian. */
function across(position: number): number {
  return locale.value === 'fa' ? WIDTH * (1 - position) : WIDTH * position;
}

function evenly(anchors: Anchor[]): Anchor[] {
  return anchors.map((anchor, index) => ({ ...anchor, position: (index + 1) / (anchors.length + 1) }));
}

function Gradient({ theme: colours }: { theme: Theme }) {
  return (
    <>
      <linearGradient id="heat-gradient">
        {ordered(colourStops(colours)).map(({ position, colour }) => (
          <stop key={position} offset={locale.value === 'fa' ? 1 - position : position} stop-color={colour} />
        ))}
      </linearGradient>
      <rect width={WIDTH} height={BAR} rx="3" fill="url(#heat-gradient)" />
    </>
  );
}

/** Offsets of a gradient must rise. */
function ordered<T>(stops: T[]): T[] {
  return locale.value === 'fa' ? [...stops].reverse() : stops;
}

function Classes({ anchors, theme: colours }: { anchors: Anchor[]; theme: Theme }) {
  const classes = colourClasses(anchors, colours);
  const width = WIDTH / classes.length;
  return (
    <>
      {classes.map(({ from, colour }, index) => (
        <rect
          key={from}
          x={locale.value === 'fa' ? WIDTH - (index + 1) * width : index * width}
          width={width - 1}
          height={BAR}
          fill={colour}
        />
      ))}
    </>
  );
}

function Tick({ anchor: { name, density, position } }: { anchor: Anchor }) {
  const x = across(position);
  const edge = x > WIDTH - 14 ? 'end' : x < 14 ? 'start' : 'middle';
  return (
    <g class="tick">
      <line x1={x} x2={x} y1={BAR} y2={BAR + 4} />
      <text class="tick-value" x={x} y={BAR + 16} text-anchor={edge}>
        {format.density(density)}
      </text>
      <text class="tick-name" x={x} y={BAR + 29} text-anchor={edge}>
        {t.value.tickNames[name]}
      </text>
    </g>
  );
}

function describe(anchors: Anchor[], max: number | null): string {
  const words = t.value;
  const ticks = anchors.map(({ name, density }) => `${words.tickNames[name]} ${format.density(density)}`);
  if (max !== null) ticks.push(words.peak(format.density(max)));
  return `${words.heat}, ${words.unit}: ${ticks.join(', ')}`;
}
