import type { ExpressionSpecification } from 'maplibre-gl';
import type { HeatTileJson } from '../api/tilejson.ts';
import type { Metric, VendorStyle } from '../filters/view.ts';
import type { Theme } from '../heat/colours.ts';
import { differenceColour } from '../heat/difference.ts';
import { canBeSmooth, isCellMetric, tileParameters } from '../heat/metrics.ts';
import { heatWeight, smoothColour, squareColour } from '../heat/paint.ts';
import type { Drawing } from '../shown.ts';
import { vendorColour } from '../vendors/styles.ts';
import { MAP_COLOURS } from './theme.ts';

export type Paint = Record<string, Record<string, unknown>>;

/** Colours of the base map and of the layers whose files carry the light ones. */
export function themePaint(theme: Theme): Paint {
  const colours = MAP_COLOURS[theme];
  const text = { 'text-color': colours.label, 'text-halo-color': colours.halo };
  return {
    water: { 'background-color': colours.water },
    land: { 'fill-color': ['case', ['get', 'home'], colours.home, colours.land] },
    border: { 'line-color': colours.border },
    'city-dot': { 'circle-color': colours.label, 'circle-stroke-color': colours.halo },
    'city-label': text,
    'areas-fill': { 'fill-color': colours.area },
    'areas-outline': { 'line-color': colours.area },
    'areas-label': text,
    'vendors-point': { 'circle-stroke-color': colours.vendorStroke },
    'heat-smooth': { 'heatmap-color': smoothColour(theme) },
  };
}

/** Vendors in the colours of a style; the closed ones are pale in all of them. */
export function vendorPaint(style: VendorStyle, lines: readonly { key: string }[], theme: Theme): Paint {
  const opacity: ExpressionSpecification = ['case', ['==', ['get', 'open'], false], 0.4, 0.92];
  return {
    'vendors-point': {
      'circle-color': vendorColour(style, lines, theme),
      'circle-opacity': opacity,
      'circle-stroke-opacity': opacity,
    },
  };
}

/** What depends on the numbers of the current filter. */
export function heatPaint(tileJson: HeatTileJson, what: Drawing, metric: Metric, theme: Theme): Paint {
  if (what === 'difference') return { 'heat-squares': { 'fill-color': differenceColour(tileJson, theme) } };
  if (!isCellMetric(metric)) return {};
  return {
    'heat-smooth': { 'heatmap-weight': canBeSmooth(metric) ? heatWeight(tileJson, metric) : 0 },
    'heat-squares': { 'fill-color': squareColour(tileJson, metric, theme) },
  };
}

/** Parameters of the tiles, besides the filter, that a way of drawing needs. */
export function heatParameters(what: Drawing, metric: Metric): string {
  const geometry = what === 'smooth' ? [] : ['geometry=square'];
  return [...geometry, ...(isCellMetric(metric) ? tileParameters(metric) : [])].join('&');
}

export function heatVisibility(what: Drawing, drawable = true): Record<string, boolean> {
  return {
    'heat-smooth': drawable && what === 'smooth',
    'heat-squares': drawable && (what === 'squares' || what === 'difference'),
  };
}
