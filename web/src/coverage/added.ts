import type { LonLat } from '../filters/view.ts';
import { KM } from './reach.ts';

/** A vendor that there is not: where it would be, how far it would reach, and its line, when that is told. */
export interface AddedVendor {
  at: LonLat;
  km: number;
  line: string | null;
}

/** As many as the server takes. */
export const MOST_ADDED = 50;

const ADDED =
  /^(-?\d{1,3}(?:\.\d{1,6})?)\/(-?\d{1,2}(?:\.\d{1,6})?)\/(\d{1,2}(?:\.\d{1,2})?)km(?:\/([a-z][a-z0-9-]{0,39}))?$/;

/** In the words of the server. */
export function addedText(added: readonly AddedVendor[]): string {
  return added
    .map(({ at: [lon, lat], km, line }) =>
      [rounded(lon), rounded(lat), `${km}km`, ...(line ? [line] : [])].join('/'),
    )
    .join(',');
}

/** Reads vendors; what is malformed is left out. */
export function readAdded(text: string | null): AddedVendor[] {
  return (text ?? '')
    .split(',')
    .flatMap((one): AddedVendor[] => {
      const [, lon, lat, km, line] = ADDED.exec(one) ?? [];
      const radius = Number(km);
      if (!lon || !lat || !(radius >= KM.min && radius <= KM.max) || Math.abs(Number(lat)) > 85) return [];
      return [{ at: [Number(lon), Number(lat)], km: radius, line: line ?? null }];
    })
    .slice(0, MOST_ADDED);
}

/** As the argument of GraphQL. */
export function addedInput(added: readonly AddedVendor[]) {
  return added.map(({ at: [lon, lat], km, line }) => ({ at: { lon, lat }, radiusKm: km, line }));
}

/** To a tenth of a metre, which is what tells two places apart. */
export const rounded = (degrees: number) => Number(degrees.toFixed(6));
