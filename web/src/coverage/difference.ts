import type { ExpressionSpecification } from 'maplibre-gl';
import type { CoverageTileJson } from '../api/tilejson.ts';
import { divergingAt, type Theme } from '../heat/colours.ts';

/** Cells with as many vendors more, or fewer, than on the other side. */
export interface DifferenceClass {
  /** The least of it, nearest to zero; negative for fewer; 0 is the class of less than one vendor. */
  from: number;
  /** The most of it, included; null when it has no end. */
  to: number | null;
  colour: string;
  cells: number;
}

/** From the greatest loss to the greatest gain. */
export function differenceClasses({ difference }: CoverageTileJson, theme: Theme): DifferenceClass[] {
  const { breaks, cells } = difference ?? { breaks: [], cells: [] };
  return cells.map((count, index) => {
    const step = index - breaks.length;
    const sign = Math.sign(step);
    const next = breaks[Math.abs(step)];
    return {
      from: step === 0 ? 0 : sign * (breaks[Math.abs(step) - 1] ?? 0),
      to: step === 0 ? 0 : next === undefined ? null : sign * (next - 1),
      colour: divergingAt(index / Math.max(cells.length - 1, 1), theme),
      cells: count,
    };
  });
}

/** Tiles carry the class: 0 in the middle, negative for fewer. */
export function differenceColour(tileJson: CoverageTileJson, theme: Theme): ExpressionSpecification {
  const [lowest, ...higher] = differenceClasses(tileJson, theme);
  const most = tileJson.difference?.breaks.length ?? 0;
  return [
    'step',
    ['get', 'difference_class'],
    lowest?.colour ?? '#000000',
    ...higher.flatMap(({ colour }, index) => [index + 1 - most, colour]),
  ];
}
