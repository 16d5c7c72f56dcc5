import type { CoverageTileJson } from '../api/tilejson.ts';
import type { CoverageMode, Palette } from '../filters/view.ts';
import type { Theme } from '../heat/colours.ts';

/** What cells are coloured by: share of the target, number of vendors, or vendors missing to the target. */
export type CoverageScale = 'ratio' | 'vendors' | 'gap';

export interface CoverageClass {
  /** From this value on, up to the next class; null for the class of none. */
  from: number | null;
  /** The last value of the class, included; null when it has no end. */
  to: number | null;
  colour: string;
  /** How many cells of the city are in it; null when nobody counts them. */
  cells: number | null;
}

/** Vendors missing to a target. Fixed, so that cities and filters compare. */
export const GAP_BREAKS = [1, 3, 6, 11, 21, 51] as const;

/** Of cells that have no target, where targets are told. */
export const NO_TARGET_COLOUR: Record<Theme, string> = { light: '#b4b8be', dark: '#3b434e' };

const BLUES = ['#ffffff', '#d9f0d3', '#a8ddb5', '#5fc3c4', '#2b9fc4', '#225ea8', '#0c2c84'];
const BLUES_ON_DARK = ['#2a313b', '#1d4c5c', '#1f6f80', '#2b9fb5', '#6cc5b9', '#b4e2b0', '#f5f9c0'];
/** Orange for less than the target, purple for more: told apart by colour-blind eyes too. */
const PURPLE_ORANGE = [
  '#4d4d4d',
  '#7f3b08',
  '#b35806',
  '#e08214',
  '#fdb863',
  '#fee0b6',
  '#b2abd2',
  '#542788',
];
const ORANGES = ['#e9ecf2', '#fee0b6', '#fdb863', '#e08214', '#b35806', '#7f3b08', '#431f04'];

/** From the class of none to the best; of gaps from none missing to most. */
const COLOURS: Record<Palette, Record<CoverageScale, Record<Theme, readonly string[]>>> = {
  safe: {
    ratio: { light: PURPLE_ORANGE, dark: ['#767d86', ...PURPLE_ORANGE.slice(1, 7), '#7d55b8'] },
    vendors: { light: BLUES, dark: BLUES_ON_DARK },
    gap: { light: ORANGES, dark: ['#2a313b', ...ORANGES.slice(1).reverse()] },
  },
  // The colours that the business has known for years.
  classic: {
    ratio: both(['#d3d3d3', '#000000', '#8b0000', '#ff0000', '#ff9900', '#ffff00', '#00ff00', '#004d00']),
    vendors: both(['#ffffff', '#ff0000', '#ff9900', '#ffff00', '#00ff00', '#004d00', '#000000']),
    gap: both(['#00ff00', '#ffff00', '#ff9900', '#ff0000', '#b00000', '#8b0000', '#000000']),
  },
};

function both(colours: readonly string[]): Record<Theme, readonly string[]> {
  return { light: colours, dark: colours };
}

/** The scale that is drawn: where there are no targets nothing can be told of them. */
export function scaleOf(mode: CoverageMode, tileJson: CoverageTileJson): CoverageScale {
  if (mode === 'count' || tileJson.no_target) return 'vendors';
  return mode === 'gap' ? 'gap' : 'ratio';
}

export function coverageClasses(
  scale: CoverageScale,
  tileJson: CoverageTileJson,
  palette: Palette,
  theme: Theme,
): CoverageClass[] {
  const colours = COLOURS[palette][scale][theme];
  const starts = startsOf(scale, tileJson);
  const counted = scale === 'gap' ? [] : tileJson.legend[scale].cells;
  const ends = starts.map((_, index) => starts[index + 1] ?? null);
  return starts.map((from, index) => ({
    from: index === 0 ? null : from,
    to: endOf(scale, ends[index] ?? null),
    colour: colours[Math.min(index, colours.length - 1)] ?? '#000000',
    cells: counted[index] ?? null,
  }));
}

/** Classes of counts include their breaks, those of ratios begin with them. */
function startsOf(scale: CoverageScale, { legend }: CoverageTileJson): number[] {
  if (scale === 'gap') return [0, ...GAP_BREAKS];
  if (scale === 'ratio') return [0, 0, ...legend.ratio.breaks];
  return [0, 1, ...legend.vendors.breaks.map((last) => last + 1)];
}

function endOf(scale: CoverageScale, next: number | null): number | null {
  if (next === null || scale === 'ratio') return next;
  return next - 1;
}
