import type { ExpressionSpecification } from 'maplibre-gl';
import type { HeatTileJson } from '../api/tilejson.ts';
import { colourAt, colourStops, type Theme } from './colours.ts';
import { type Anchor, anchorsOf } from './scale.ts';

/** Orders in a cell that make a density of one, by tile zoom. */
function ordersPerUnit(tileJson: HeatTileJson): [zoom: number, orders: number][] {
  const days = Math.max(tileJson.days, 1);
  return Object.entries(tileJson.cell_km2)
    .map(([zoom, km2]): [number, number] => [Number(zoom), km2 * days])
    .sort(([a], [b]) => a - b);
}

/**
 * One branch per tile zoom, because the same density is fewer orders in a smaller cell.
 * A top-level step over the zoom takes the zoom of the tile a feature came in, not the camera's,
 * so a coarse tile that stands in for a missing one keeps its right colours.
 */
function byTileZoom(
  tileJson: HeatTileJson,
  branch: (ordersPerUnit: number) => ExpressionSpecification,
): ExpressionSpecification {
  const [first, ...others] = ordersPerUnit(tileJson);
  if (!first) return ['literal', []];
  return ['step', ['zoom'], branch(first[1]), ...others.flatMap(([zoom, orders]) => [zoom, branch(orders)])];
}

/** Weight of a cell = its density on the legend's scale. */
export function heatWeight(tileJson: HeatTileJson): ExpressionSpecification | number {
  const anchors = anchorsOf(tileJson.legend);
  if (!anchors.length) return 0;
  return byTileZoom(tileJson, (unit) => [
    'interpolate',
    ['linear'],
    ['get', 'orders'],
    0,
    0,
    ...anchors.flatMap(({ density, position }) => [density * unit, position]),
  ]);
}

/** Squares fall into classes between the percentiles. */
export function squareColour(tileJson: HeatTileJson, theme: Theme): ExpressionSpecification | string {
  const classes = colourClasses(anchorsOf(tileJson.legend), theme);
  const [lowest, ...higher] = classes;
  if (!lowest || !higher.length) return colourAt(0, theme);
  return byTileZoom(tileJson, (unit) => [
    'step',
    ['get', 'orders'],
    lowest.colour,
    ...higher.flatMap(({ from, colour }) => [from * unit, colour]),
  ]);
}

/** The classes of squares: from a density up to the next class. */
export function colourClasses(anchors: readonly Anchor[], theme: Theme): { from: number; colour: string }[] {
  const starts = [0, ...anchors.map(({ density }) => density)];
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
