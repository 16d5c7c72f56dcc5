import { computed, signal } from '@preact/signals';
import FACETS from '../../documents/vendor-facets.graphql?raw';
import VENDORS from '../../documents/vendors.graphql?raw';
import { follow } from '../api/follow.ts';
import { ask } from '../api/graphql.ts';
import { alsoReload } from '../dataFlow.ts';
import { state } from '../state.ts';
import { vendorWhere } from './vendorFilter.ts';

export interface Facets {
  total: number;
  lines: { key: string | null; count: number }[];
  grades: { grade: string; count: number }[];
  statuses: { id: number | null; count: number }[];
  visible: { value: string; count: number }[];
  open: { value: string; count: number }[];
}

export interface ListedVendor {
  code: string;
  name: string | null;
  grade: string;
  radiusKm: number | null;
  line: { nameEn: string; nameFa: string } | null;
  place: { lon: number; lat: number } | null;
}

export interface VendorList {
  totalCount: number;
  unknownCodes: string[];
  nodes: ListedVendor[];
}

/** As many as a table that is read by people needs. */
export const LISTED = 100;

export const facets = signal<Facets | null>(null);
export const vendorList = signal<VendorList | null>(null);
/** What the list is searched for, and whether it has only what is on screen. */
export const searched = signal('');
export const onScreen = signal(true);

const where = computed(() => {
  const { city, lines, vendorFilter } = state.view.value;
  return vendorWhere(city, lines, vendorFilter);
});

const facetWish = computed(() => {
  const { panel } = state.view.value;
  return panel === 'vendors' || panel === 'insight' ? JSON.stringify({ filter: where.value }) : null;
});

const listWish = computed(() => {
  if (state.view.value.panel !== 'vendors') return null;
  const text = searched.value.trim();
  const named = text ? { or: [{ name: { contains: text.slice(0, 200) } }, { codes: [text] }] } : {};
  // Who searches looks everywhere in the city.
  const bounds = onScreen.value && !text ? (state.bounds.value ?? undefined) : undefined;
  return JSON.stringify({ filter: { ...where.value, ...named, bounds }, first: LISTED });
});

let started = false;

/** Counts and lists vendors from the first time that somebody looks at them. */
export function startVendors(): void {
  if (started) return;
  started = true;
  alsoReload(
    follow<Facets>({
      name: 'vendor-facets',
      wish: facetWish,
      ask: async (wish, cancel) =>
        (await ask<{ vendorFacets: Facets }>(FACETS, JSON.parse(wish), cancel)).vendorFacets,
      show: (answer) => {
        facets.value = answer;
      },
    }),
  );
  alsoReload(
    follow<VendorList>({
      name: 'vendor-list',
      wish: listWish,
      ask: async (wish, cancel) =>
        (await ask<{ vendors: VendorList }>(VENDORS, JSON.parse(wish), cancel)).vendors,
      show: (answer) => {
        vendorList.value = answer;
      },
    }),
  );
}
