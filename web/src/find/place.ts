import type { LonLat } from '../filters/view.ts';
import { normalisePersian } from '../i18n/digits.ts';

const NUMBER = String.raw`-?\d{1,3}(?:[.٫]\d+)?`;
const PLACE = new RegExp(`^(${NUMBER})\\s*[,،;\\s]\\s*(${NUMBER})$`);

/** A place as people paste it, latitude first and in any digits; null for anything else. */
export function placeIn(text: string): LonLat | null {
  const found = PLACE.exec(normalisePersian(text).replace(/[()°]/g, '').trim());
  if (!found) return null;
  const [lat = Number.NaN, lon = Number.NaN] = found.slice(1).map((part) => Number(part.replace('٫', '.')));
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? [lon, lat] : null;
}

/** Whether a name has a text in it, as Persian readers see it. */
export function named(name: string | null, text: string): boolean {
  return name !== null && fold(name).includes(fold(text));
}

const fold = (text: string) => normalisePersian(text).toLowerCase();
