import { computed, signal } from '@preact/signals';
import type { Catalog, DataStatus } from './api/catalog.ts';
import type { CoverageTileJson, HeatTileJson, PolygonTileJson, VendorTileJson } from './api/tilejson.ts';
import type { AreaValues } from './areas/choropleth.ts';
import type { LonLat, View } from './filters/view.ts';
import { readView } from './filters/viewUrl.ts';
import type { Notice } from './ui/notice.ts';

export interface Pin {
  at: LonLat;
  /** A rank or letter in the pin; empty for a mere mark. */
  text: string;
  /** What it is, for the card that a click opens. */
  title: string;
  facts: [label: string, value: string][];
}

export interface Rectangle {
  west: number;
  south: number;
  east: number;
  north: number;
}

export type Goal = { at: LonLat; zoom?: number } | { bounds: Rectangle };

/** Everything the page shows follows from these signals; components and the map only read them. */
export const state = {
  /** What the user chose; the address bar carries the same. */
  view: signal<View>(readView(globalThis.location?.search ?? '')),
  catalog: signal<Catalog | null>(null),
  status: signal<DataStatus | null>(null),
  heat: signal<HeatTileJson | null>(null),
  /** Of the other side of a comparison, on the scale of this one. */
  otherHeat: signal<HeatTileJson | null>(null),
  vendors: signal<VendorTileJson | null>(null),
  areas: signal<PolygonTileJson | null>(null),
  coverage: signal<CoverageTileJson | null>(null),
  /** Places marked on the map; a panel that lists them sets them. */
  pins: signal<readonly Pin[]>([]),
  /** The place that the finder or a list led to. */
  found: signal<Pin | null>(null),
  /** Values of the areas by metric, once somebody wants them. */
  measured: signal<AreaValues | null>(null),
  /** Radii of vendors on the map, and of how many on screen; null without. */
  circles: signal<{ drawn: number; of: number } | null>(null),
  /** Whether the hours of the day are being played. */
  playing: signal(false),
  /** Whether clicks on the map draw an area. */
  drawing: signal(false),
  /** Where the map is to go next: a place or a rectangle. */
  goal: signal<Goal | null>(null),
  /** The part of the world on screen. */
  bounds: signal<Rectangle | null>(null),
  /** Zoom of the heat tiles on screen: what is hidden for privacy differs by it. */
  tileZoom: signal(10),
  /** Requests under way, by name. */
  fetching: signal<ReadonlySet<string>>(new Set()),
  tilesLoading: signal(false),
  notices: signal<readonly Notice[]>([]),
  /** When the answers on screen were kept, in milliseconds of the epoch; null while they are the server's. */
  keptAt: signal<number | null>(null),
  signedOut: signal(false),
  /** Whether the key may administer; null until that is known. */
  administrator: signal<boolean | null>(null),
  /** Takes a picture of the map as it is drawn; null without a map. */
  takePicture: signal<(() => Promise<HTMLCanvasElement>) | null>(null),
  /** Set when the browser cannot draw a map at all. */
  mapFailure: signal<string | null>(null),
};

export const city = computed(() => state.catalog.value?.cities.find((c) => c.key === state.view.value.city));

export const busy = computed(() => state.tilesLoading.value || state.fetching.value.size > 0);

export function changeView(change: Partial<View>): void {
  state.view.value = { ...state.view.value, ...change };
}
