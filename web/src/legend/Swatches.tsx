import type { HeatTileJson } from '../api/tilejson.ts';
import type { Metric } from '../filters/view.ts';
import { MASKED_COLOUR, ZERO_COLOUR } from '../heat/colours.ts';
import { minResidents, minSample } from '../heat/measure.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';

/** Squares that stand beside the scale: none of what is counted, or no value worth telling. */
export function Swatches({ tileJson, metric }: { tileJson: HeatTileJson; metric: Metric }) {
  const words = t.value;
  const zero = ZERO_COLOUR[theme.value];
  const masked = MASKED_COLOUR[theme.value];
  const swatches: [colour: string, words: string][] = [];
  if (metric === 'organic' || metric === 'nonOrganic' || metric === 'organicShare')
    swatches.push([zero, words.zeroSwatch]);
  if (metric === 'organicShare')
    swatches.push([masked, words.maskedShare(format.integer(minSample(tileJson)))]);
  if (metric === 'ordersPer1000')
    swatches.push([masked, words.maskedResidents(format.integer(minResidents(tileJson)))]);
  if (!swatches.length) return null;
  return (
    <ul class="swatches">
      {swatches.map(([colour, text]) => (
        <li key={text}>
          <span class="swatch" style={{ backgroundColor: colour }} />
          {text}
        </li>
      ))}
    </ul>
  );
}
