import type { HeatTileJson } from '../api/tilejson.ts';
import type { Metric } from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import type { Card } from '../map/featureCard.ts';
import { metricShown } from '../shown.ts';
import { state } from '../state.ts';
import { minResidents, minSample } from './measure.ts';

type Properties = Record<string, unknown>;

/** Numbers of one heat cell: its value in the metric shown, then the counts behind it. */
export function cellCard(properties: Properties): Card | undefined {
  const tileJson = state.heat.peek();
  const km2 = tileJson?.cell_km2[String(state.tileZoom.peek())];
  if (!tileJson || !km2) return undefined;
  return tileJson.compare
    ? differenceCard(properties, tileJson, km2)
    : metricCard(properties, tileJson, km2, metricShown.peek());
}

const amount = (properties: Properties, name: string) => Number(properties[name] ?? 0);

function metricCard(properties: Properties, tileJson: HeatTileJson, km2: number, metric: Metric): Card {
  const words = t.peek();
  const [orders, users] = [amount(properties, 'orders'), amount(properties, 'users')];
  const organic = amount(properties, 'organic');
  const known = organic + amount(properties, 'nonOrganic');
  const residents = amount(properties, 'population');
  const days = Math.max(tileJson.days, 1);
  const value: Partial<Record<Metric, number | null>> = {
    orders: orders / (km2 * days),
    organic: organic / (km2 * days),
    nonOrganic: amount(properties, 'nonOrganic') / (km2 * days),
    users: users / km2,
    organicShare: known >= minSample(tileJson) ? (100 * organic) / known : null,
    ordersPer1000: residents >= minResidents(tileJson) ? (1000 * orders) / (residents * days) : null,
  };
  const facts: Card['facts'] = [[words.orders, format.integer(orders)]];
  if (users > 0) facts.push([words.customers, format.integer(users)]);
  if (known > 0) facts.push([words.organic, format.percent(organic / known)]);
  if (residents > 0) facts.push([words.population, words.estimated(format.integer(residents))]);
  facts.push([words.area, words.km2(format.density(km2))]);
  const shown = value[metric] ?? null;
  return {
    title: shown === null ? words.notTold : format.density(shown),
    subtitle: words.metrics[metric].unit,
    facts,
  };
}

function differenceCard(properties: Properties, tileJson: HeatTileJson, km2: number): Card {
  const words = t.peek();
  const days = [tileJson.days, tileJson.compare?.days ?? 0].map((some) => Math.max(some, 1));
  const orders = [amount(properties, 'orders'), amount(properties, 'ordersB')];
  const [here = 0, there = 0] = orders.map((count, side) => count / (km2 * (days[side] ?? 1)));
  return {
    title: format.signed(here - there),
    subtitle: words.metrics.orders.unit,
    facts: [
      [words.thisSide, format.density(here)],
      [words.otherSide, format.density(there)],
      [words.orders, `${format.integer(orders[0] ?? 0)} / ${format.integer(orders[1] ?? 0)}`],
      [words.area, words.km2(format.density(km2))],
    ],
  };
}
