import type { ExpressionSpecification } from 'maplibre-gl';
import type { CoverageTileJson } from '../api/tilejson.ts';
import type { Palette } from '../filters/view.ts';
import type { Theme } from '../heat/colours.ts';
import { type CoverageScale, coverageClasses, NO_TARGET_COLOUR } from './classes.ts';
import { differenceColour } from './difference.ts';

/** Differences where there is another side. Tiles carry the classes of ratios and counts; those of gaps are made of their numbers. */
export function coveragePaint(
  scale: CoverageScale,
  tileJson: CoverageTileJson,
  palette: Palette,
  theme: Theme,
): Record<string, Record<string, unknown>> {
  if (tileJson.difference) return { 'coverage-squares': { 'fill-color': differenceColour(tileJson, theme) } };
  const classes = coverageClasses(scale, tileJson, palette, theme);
  const property = { ratio: 'ratio_class', vendors: 'class', gap: 'gap' }[scale];
  const colours: ExpressionSpecification = [
    'step',
    ['get', property],
    classes[0]?.colour ?? '#000000',
    ...classes
      .slice(1)
      // A block of several cells has their mean, which may lie between whole numbers.
      .flatMap(({ from, colour }, index) => [scale === 'gap' ? (from ?? 0) - 0.5 : index + 1, colour]),
  ];
  return {
    'coverage-squares': { 'fill-color': ['case', ['has', property], colours, NO_TARGET_COLOUR[theme]] },
  };
}
