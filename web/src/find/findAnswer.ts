import VENDORS from '../../documents/find-vendors.graphql?raw';
import { ask } from '../api/graphql.ts';
import { type Area, areaName, areasOf } from '../areas/knownAreas.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { type Goal, type Pin, state } from '../state.ts';
import { gradeWords } from '../vendors/grades.ts';
import { named, placeIn } from './place.ts';

/** Something that was found, and where it is. */
export interface Finding {
  id: string;
  title: string;
  /** What kind of thing it is. */
  kind: string;
  goal: Goal;
  pin: Pin | null;
}

interface Vendor {
  code: string;
  name: string | null;
  grade: string;
  radiusKm: number | null;
  place: { lon: number; lat: number } | null;
}

const MOST_AREAS = 6;

/** A place, areas and vendors of the city that fit a text. */
export async function find(text: string, cancel: AbortSignal): Promise<Finding[]> {
  const at = placeIn(text);
  if (at) {
    const title = text.trim();
    const pin: Pin = { at, text: '', title, facts: [] };
    return [{ id: 'place', title, kind: t.peek().place, goal: { at }, pin }];
  }
  const city = state.view.peek().city;
  const [areas, vendors] = await Promise.all([areasOf(city), findVendors(city, text, cancel)]);
  return [
    ...areas
      .filter(({ name, nameEn }) => named(name, text) || named(nameEn, text))
      .slice(0, MOST_AREAS)
      .map(areaFinding),
    ...vendors.flatMap(vendorFinding),
  ];
}

async function findVendors(city: string, text: string, cancel: AbortSignal): Promise<Vendor[]> {
  const filter = {
    city: { eq: city },
    or: [{ name: { contains: text.slice(0, 200) } }, { codes: [text.trim()] }],
  };
  return (await ask<{ vendors: { nodes: Vendor[] } }>(VENDORS, { filter }, cancel)).vendors.nodes;
}

function areaFinding({ id, name, nameEn, layer, bounds }: Area): Finding {
  const title = areaName({ name, nameEn });
  return { id: `area-${id}`, title, kind: t.peek().areaNames[layer] ?? '', goal: { bounds }, pin: null };
}

function vendorFinding(vendor: Vendor): Finding[] {
  const pin = vendorPin(vendor);
  if (!pin) return [];
  return [
    { id: `vendor-${vendor.code}`, title: pin.title, kind: t.peek().vendor, goal: { at: pin.at }, pin },
  ];
}

/** A vendor as a mark on the map; null when nobody knows where it is. */
export function vendorPin({ code, name, place, grade, radiusKm }: Vendor): Pin | null {
  if (!place) return null;
  const words = t.peek();
  return {
    at: [place.lon, place.lat],
    text: '',
    title: name ?? code,
    facts: [
      [words.code, code],
      [words.grade, gradeWords(grade)],
      [words.radius, radiusKm === null ? words.unknown : words.km(format.decimal(radiusKm))],
    ],
  };
}
