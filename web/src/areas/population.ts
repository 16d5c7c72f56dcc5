import type { ExpressionSpecification } from 'maplibre-gl';
import type { Percentiles, PolygonTileJson } from '../api/tilejson.ts';
import { colourAt, type Theme } from '../heat/colours.ts';
import { colourClasses } from '../heat/paint.ts';
import { anchorsOf } from '../heat/scale.ts';

/** Percentiles of residents per km2 over the areas of a layer; null where none is known. */
export function populationLegend(tileJson: PolygonTileJson | null, layer: string): Percentiles | null {
  return tileJson?.legends?.population_km2?.[layer] ?? null;
}

/** Areas fall into classes between the percentiles; those of unknown population stay without colour. */
export function populationPaint(tileJson: PolygonTileJson, layer: string, theme: Theme) {
  const [lowest, ...higher] = colourClasses(
    anchorsOf(populationLegend(tileJson, layer), 'population'),
    theme,
  );
  const colour: ExpressionSpecification | string =
    lowest && higher.length
      ? [
          'step',
          ['get', 'population_km2'],
          lowest.colour,
          ...higher.flatMap(({ from, colour }) => [from, colour]),
        ]
      : colourAt(0, theme);
  return { 'population-fill': { 'fill-color': colour } };
}
