/** What if vendors reached farther or less far: percent of each radius, or one radius in km for all. */
export type Reach = { percent: number } | { km: number };

export const PERCENT = { min: 10, max: 300, step: 10 };
export const KM = { min: 0.5, max: 15, step: 0.5 };

/** Reads 80% or 3km; null for anything else, and for 100 %, which changes nothing. */
export function readReach(text: string | null): Reach | null {
  const found = /^(\d{1,3}(?:\.\d{1,2})?)(%|km)$/.exec(text ?? '');
  if (!found) return null;
  const value = Number(found[1]);
  if (found[2] === '%')
    return within(value, PERCENT) && value !== 100 ? { percent: Math.round(value) } : null;
  return within(value, KM) ? { km: value } : null;
}

/** In the words of the server. */
export function reachText(reach: Reach): string {
  return 'percent' in reach ? `${reach.percent}%` : `${reach.km}km`;
}

/** The radius of a vendor under a what-if; null when nobody knows it. */
export function reachedKm(radiusKm: number | null, reach: Reach | null): number | null {
  if (reach && 'km' in reach) return reach.km;
  return radiusKm === null ? null : (radiusKm * (reach?.percent ?? 100)) / 100;
}

/** As the argument of GraphQL. */
export function reachInput(reach: Reach | null): Record<string, number> {
  if (!reach) return {};
  return 'percent' in reach ? { percent: reach.percent } : { fixedKm: reach.km };
}

function within(value: number, { min, max }: { min: number; max: number }): boolean {
  return value >= min && value <= max;
}
