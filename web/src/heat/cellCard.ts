import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import type { Card } from '../map/featureCard.ts';
import { state } from '../state.ts';

/** Numbers of one heat cell, as density and as counts. */
export function cellCard(properties: Record<string, unknown>): Card | undefined {
  const tileJson = state.heat.peek();
  const km2 = tileJson?.cell_km2[String(state.tileZoom.peek())];
  const orders = Number(properties.orders);
  if (!tileJson || !km2 || !(orders > 0)) return undefined;
  const words = t.peek();
  const density = orders / (km2 * Math.max(tileJson.days, 1));
  const facts: Card['facts'] = [[words.orders, format.integer(orders)]];
  if (Number(properties.users) > 0) facts.push([words.customers, format.integer(Number(properties.users))]);
  const known = Number(properties.organic ?? 0) + Number(properties.nonOrganic ?? 0);
  if (known > 0) facts.push([words.organic, format.percent(Number(properties.organic ?? 0) / known)]);
  facts.push([words.area, words.km2(format.density(km2))]);
  return { title: `${format.density(density)}`, subtitle: words.unit, facts };
}
