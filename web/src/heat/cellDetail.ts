import CELL from '../../documents/heat-cell.graphql?raw';
import { ask } from '../api/graphql.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { orderInput } from '../insight/orderInput.ts';
import type { Card } from '../map/featureCard.ts';
import { state } from '../state.ts';

interface Detail {
  trend: { orders: number }[];
  coveringVendors: { count: number; nodes: { code: string; name: string | null; distanceKm: number }[] };
}

/** A cell's card with its trend and the vendors that reach it, as the server counts them. */
export async function detailedCellCard(
  card: Card,
  at: { lon: number; lat: number },
  cancel: AbortSignal,
): Promise<Card> {
  const filter = orderInput(state.view.peek());
  const zoom = state.tileZoom.peek();
  const { heatmap } = await ask<{ heatmap: { cell: Detail | null } }>(CELL, { filter, at, zoom }, cancel);
  if (!heatmap.cell) return card;
  const { trend, coveringVendors } = heatmap.cell;
  const words = t.peek();
  const facts: Card['facts'] = [[words.reachedBy, words.vendorNumber(format.integer(coveringVendors.count))]];
  for (const { code, name, distanceKm } of coveringVendors.nodes)
    facts.push([name ?? code, words.km(format.decimal(distanceKm))]);
  return {
    ...card,
    facts: [...card.facts, ...facts],
    trend: { label: words.ordersByWeek, values: trend.map(({ orders }) => orders) },
  };
}
