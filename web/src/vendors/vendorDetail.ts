import AREAS from '../../documents/vendor-areas.graphql?raw';
import { ask } from '../api/graphql.ts';
import { areaName } from '../areas/knownAreas.ts';
import { t } from '../i18n/locale.ts';
import type { Card } from '../map/featureCard.ts';

interface Answer {
  vendor: { areas: { layer: string; name: string; nameEn: string | null }[] } | null;
}

/** A vendor's card with the areas that it lies in. */
export async function detailedVendorCard(
  card: Card,
  { code }: Record<string, unknown>,
  cancel: AbortSignal,
): Promise<Card> {
  const { vendor } = await ask<Answer>(AREAS, { code }, cancel);
  const facts = (vendor?.areas ?? []).map((area): [string, string] => [
    t.peek().areaNames[area.layer.toLowerCase()] ?? '',
    areaName(area),
  ]);
  return { ...card, facts: [...card.facts, ...facts] };
}
