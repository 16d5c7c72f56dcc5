import type { Percentiles } from '../api/tilejson.ts';
import type { Metric } from '../filters/view.ts';
import { colourClasses } from '../heat/paint.ts';
import { type Anchor, anchorsOf } from '../heat/scale.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { ColourBar } from './ColourBar.tsx';

interface HeatScaleProps {
  legend: Percentiles | null;
  metric: Metric;
  /** Smooth, or in classes of squares or areas. */
  drawn: 'smooth' | 'squares' | 'areas';
}

/** The scale of a metric in its own unit: percentiles on the colours, and the peak in words. */
export function HeatScale({ legend, metric, drawn }: HeatScaleProps) {
  const words = t.value;
  const anchors = anchorsOf(legend, metric);
  if (!anchors.length) return <p class="legend-note">{words.noScale}</p>;
  const smooth = drawn === 'smooth';
  const max = legend?.max ?? null;
  const note = { smooth: words.legendSmooth, squares: words.legendSquares, areas: words.legendAreas }[drawn];
  return (
    <figure class="scale">
      <ColourBar
        classes={smooth ? null : colourClasses(anchors, theme.value).map(({ colour }) => colour)}
        ticks={(smooth ? anchors : evenly(anchors)).map(({ name, value, position }) => ({
          position,
          // The kernel smooths: two digits are what a local mean can promise.
          value: (smooth ? format.rough : format.density)(value),
          name: name && (words.tickNames[name] ?? name),
        }))}
        label={describe(metric, anchors, max)}
      />
      <figcaption class="legend-note" title={words.tickHelp}>
        {note}
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

/** Classes are of equal width, and their starts lie between them. */
function evenly(anchors: Anchor[]): Anchor[] {
  return anchors.map((anchor, index) => ({ ...anchor, position: (index + 1) / (anchors.length + 1) }));
}

function describe(metric: Metric, anchors: Anchor[], max: number | null): string {
  const words = t.value;
  const ticks = anchors.map(({ name, value }) =>
    `${name && words.tickNames[name]} ${format.density(value)}`.trim(),
  );
  if (max !== null) ticks.push(words.peak(format.density(max)));
  const { title, unit } = words.metrics[metric];
  return `${title}, ${unit}: ${ticks.join(', ')}`;
}
