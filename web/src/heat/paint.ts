import type { ExpressionSpecification } from 'maplibre-gl';
import type { HeatTileJson } from '../api/tilejson.ts';
import { colourAt, colourStops, MASKED_COLOUR, type Theme, ZERO_COLOUR } from './colours.ts';
import { byTileZoom, scaled } from './measure.ts';
import { type CellMetric, legendOf } from './metrics.ts';
import { type Anchor, anchorsOf } from './scale.ts';

/** Less than any value that occurs: what is not above it is none. */
const NEARLY_NONE = 1e-9;

/** Weight of a cell = its value on the legend's scale. */
export function heatWeight(tileJson: HeatTileJson, metric: CellMetric): ExpressionSpecification | number {
  const anchors = anchorsOf(legendOf(tileJson, metric), metric);
  if (!anchors.length) return 0;
  return byTileZoom(tileJson, (km2) => {
    const { input, unit } = scaled(metric, tileJson, km2);
    return [
      'interpolate',
      ['linear'],
      input,
      0,
      0,
      ...anchors.flatMap(({ value, position }) => [value * unit, position]),
    ];
  });
}

/** Squares fall into classes between the percentiles; none and masked have colours of their own. */
export function squareColour(
  tileJson: HeatTileJson,
  metric: CellMetric,
  theme: Theme,
): ExpressionSpecification | string {
  const [lowest, ...higher] = colourClasses(anchorsOf(legendOf(tileJson, metric), metric), theme);
  if (!lowest || !higher.length) return colourAt(0, theme);
  return byTileZoom(tileJson, (km2) => {
    const { input, unit, masked } = scaled(metric, tileJson, km2);
    const classes: ExpressionSpecification = [
      'step',
      input,
      ZERO_COLOUR[theme],
      NEARLY_NONE,
      lowest.colour,
      ...higher.flatMap(({ from, colour }) => [from * unit, colour]),
    ];
    return masked ? ['case', masked, MASKED_COLOUR[theme], classes] : classes;
  });
}

/** The classes of squares: from a value up to the next class. */
export function colourClasses(anchors: readonly Anchor[], theme: Theme): { from: number; colour: string }[] {
  const starts = [0, ...anchors.map(({ value }) => value)];
  return starts.map((from, index) => ({
    from,
    colour: colourAt(starts.length > 1 ? index / (starts.length - 1) : 0, theme),
  }));
}

export function smoothColour(theme: Theme): ExpressionSpecification {
  const [first, ...others] = colourStops(theme);
  return [
    'interpolate',
    ['linear'],
    ['heatmap-density'],
    0,
    `${first?.colour}00`,
    // The thinnest demand fades in instead of flooding the map with the palest colour.
    0.06,
    `${first?.colour}a0`,
    ...others.flatMap(({ position, colour }) => [position, colour]),
  ];
}
