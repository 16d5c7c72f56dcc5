import { colourStops } from '../heat/colours.ts';
import { locale } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';

export interface BarTick {
  position: number;
  value: string;
  name: string;
}

interface ColourBarProps {
  /** Colours from least to most, of equal width; null for the smooth scale. */
  classes: readonly string[] | null;
  ticks: readonly BarTick[];
  /** All of it in words, for those who do not see it. */
  label: string;
}

const WIDTH = 280;
const BAR = 12;
const EDGE = 14;
/** Width of a digit, and of the gap between two values, as they are drawn. */
const DIGIT = 6.6;
const GAP = 5;

/** A colour bar with its ticks. In Persian it runs from the right, like everything that is read. */
export function ColourBar({ classes, ticks, label }: ColourBarProps) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 46`} role="img" aria-label={label}>
      {classes ? <Classes colours={classes} /> : <Gradient />}
      {uncrowded(ticks).map((tick) => (
        <Tick key={tick.position} {...tick} />
      ))}
    </svg>
  );
}

/** Leaves out ticks whose values would run into the next higher one; the words for the bar have them all. */
function uncrowded(ticks: readonly BarTick[]): BarTick[] {
  const kept: BarTick[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (const tick of [...ticks].reverse()) {
    const x = WIDTH * tick.position;
    const width = DIGIT * tick.value.length;
    const end = x > WIDTH - EDGE ? x : x + width / 2;
    if (end > free) continue;
    free = end - width - GAP;
    kept.push(tick);
  }
  return kept.reverse();
}

const mirrored = () => locale.value === 'fa';

function Gradient() {
  const stops = colourStops(theme.value);
  // Offsets of a gradient must rise.
  const ordered = mirrored() ? [...stops].reverse() : stops;
  return (
    <>
      <linearGradient id="heat-gradient">
        {ordered.map(({ position, colour }) => (
          <stop key={position} offset={mirrored() ? 1 - position : position} stop-color={colour} />
        ))}
      </linearGradient>
      <rect width={WIDTH} height={BAR} rx="3" fill="url(#heat-gradient)" />
    </>
  );
}

function Classes({ colours }: { colours: readonly string[] }) {
  const width = WIDTH / colours.length;
  return (
    <>
      {colours.map((colour, index) => (
        <rect
          key={colour}
          x={mirrored() ? WIDTH - (index + 1) * width : index * width}
          width={width - 1}
          height={BAR}
          fill={colour}
        />
      ))}
    </>
  );
}

function Tick({ position, value, name }: BarTick) {
  const x = WIDTH * (mirrored() ? 1 - position : position);
  const edge = x > WIDTH - EDGE ? 'end' : x < EDGE ? 'start' : 'middle';
  return (
    <g class="tick">
      <line x1={x} x2={x} y1={BAR} y2={BAR + 4} />
      <text class="tick-value" x={x} y={BAR + 16} text-anchor={edge}>
        {value}
      </text>
      <text class="tick-name" x={x} y={BAR + 29} text-anchor={edge}>
        {name}
      </text>
    </g>
  );
}
