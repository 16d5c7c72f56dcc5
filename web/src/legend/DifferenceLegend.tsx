import type { HeatTileJson } from '../api/tilejson.ts';
import { otherSide } from '../filters/compare.ts';
import { filterWords } from '../filters/describe.ts';
import { differenceClasses, differenceSteps } from '../heat/difference.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { otherSideText } from '../shown.ts';
import { state } from '../state.ts';
import { type BarTick, ColourBar } from './ColourBar.tsx';

/** Both sides in words, and what the colours say about their difference. */
export function DifferenceLegend({ tileJson }: { tileJson: HeatTileJson }) {
  const words = t.value;
  const days = tileJson.compare?.days ?? 0;
  return (
    <>
      <h2>
        {words.difference} <small>{words.metrics.orders.unit}</small>
      </h2>
      {days > 0 ? <DifferenceScale tileJson={tileJson} /> : <p class="legend-note">{words.otherSideEmpty}</p>}
      <Sides here={tileJson} there={tileJson.compare ?? null} />
    </>
  );
}

interface Side {
  totals: { orders: number };
  days: number;
}

/** Both sides of a comparison in words. */
export function Sides({ here, there }: { here: Side; there: Side | null }) {
  const words = t.value;
  const view = state.view.value;
  const other = otherSideText.value;
  return (
    <dl class="sides">
      <dt>{words.thisSide}</dt>
      <dd>
        <bdi>{sideWords(filterWords(view), here.totals.orders, here.days)}</bdi>
      </dd>
      <dt>{words.otherSide}</dt>
      <dd id="other-side">
        {other && there && (
          <bdi>{sideWords(filterWords(otherSide(view, other)), there.totals.orders, there.days)}</bdi>
        )}
      </dd>
    </dl>
  );
}

function sideWords(filter: string[], orders: number, days: number): string {
  return t.value.sideWords(filter.join(' · '), format.integer(orders / Math.max(days, 1)));
}

function DifferenceScale({ tileJson }: { tileJson: HeatTileJson }) {
  const words = t.value;
  const steps = differenceSteps(tileJson.difference);
  if (!steps.length) return <p class="legend-note">{words.differenceNone}</p>;
  const breaks = [...[...steps].reverse().map(({ name, value }) => ({ name, value: -value })), ...steps];
  const ticks: BarTick[] = breaks.map(({ name, value }, index) => ({
    position: (index + 1) / (breaks.length + 1),
    value: format.signed(value),
    // Once is enough: the other half mirrors it.
    name: value > 0 ? (words.tickNames[name] ?? name) : '',
  }));
  const label = `${words.difference}, ${words.metrics.orders.unit}: ${ticks.map(({ value }) => value).join(', ')}`;
  return (
    <figure class="scale">
      <ColourBar classes={differenceClasses(steps, theme.value)} ticks={ticks} label={label} />
      <figcaption class="legend-note ends">
        <span>{words.differenceLess}</span>
        <span>{words.differenceMore}</span>
      </figcaption>
    </figure>
  );
}
