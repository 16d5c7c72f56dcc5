import { fetchJson } from './http.ts';

export interface TileJson {
  tilejson: string;
  tiles: string[];
  minzoom: number;
  maxzoom: number;
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number];
  attribution?: string;
  vector_layers: { id: string; fields: Record<string, string> }[];
}

/** Percentiles of a metric over what has any of it; null without data. */
export interface Percentiles {
  unit: string;
  p50: number | null;
  p75: number | null;
  p90: number | null;
  p95: number | null;
  p99: number | null;
  max: number | null;
}

/** Over the cells of one analysis level. */
export interface Legend extends Percentiles {
  metric?: string;
  analysis_zoom: number;
  cells: number;
  /** Fewest orders of known origin in a cell whose share is told. */
  min_sample?: number;
  /** Fewest residents of a cell whose orders are told by residents. */
  min_residents?: number;
}

export interface OrderTotals {
  orders: number;
  organic: number | null;
  nonOrganic: number | null;
  users: number | null;
}

export interface HeatTileJson extends TileJson {
  dataset_versions: Record<string, number>;
  days: number;
  from: string | null;
  to: string | null;
  /** km2 of one cell, by tile zoom. */
  cell_km2: Record<string, number>;
  /** Of the orders; older servers know no other. */
  legend: Legend;
  legends?: Partial<Record<string, Legend | null>>;
  /** The filter that the legends are of, when it is not the one of the tiles. */
  scale?: string | null;
  totals: OrderTotals;
  /** Orders in too small a crowd to show, by tile zoom. */
  hidden: Record<string, { orders: number; organic: number | null }>;
  k: number;
  /** Areas of the filter that tell nothing of their orders. */
  hidden_areas?: number[];
  /** The other side of a comparison; its properties in the tiles end in B. */
  compare?: { filter: string; days: number; totals: OrderTotals } | null;
  /** Percentiles of how far the two sides lie apart. */
  difference?: Legend | null;
}

export interface VendorTileJson extends TileJson {
  total: number;
  excluded: number;
  /** How many vendors have each status; those of none are unknown. */
  statuses: Record<string, number>;
  /** Codes of the filter that no vendor has. */
  unknown_codes?: string[];
}

export interface PolygonTileJson extends TileJson {
  /** By layer, over its polygons whose population is known. */
  legends?: { population_km2?: Partial<Record<string, Percentiles>> };
}

/** Why no cell has a target. */
export type NoTarget = 'NO_AREAS' | 'NO_TARGETS' | 'NO_TARGETS_OF_LINES';

export interface CoverageTileJson extends TileJson {
  cell_meters: number;
  cells: number;
  modified: boolean;
  vendors: number;
  excluded: { without_place: number; without_radius: number };
  no_target?: NoTarget;
  /** How many cells are in each class; the first class is none at all. */
  legend: Record<'ratio' | 'vendors', { breaks: number[]; cells: number[] }>;
  /** Of the other side, when coverage is set beside one: cells from the greatest loss to the greatest gain. */
  difference?: { breaks: number[]; cells: number[]; gained: number; lost: number };
}

export type Tileset = 'heatmap' | 'vendors' | 'polygons' | 'coverage';

export function fetchTileJson<T extends TileJson>(
  tileset: Tileset,
  query: string,
  cancel: AbortSignal,
): Promise<T> {
  return fetchJson<T>(`/tiles/${tileset}.json?${query}`, { headers: { accept: 'application/json' } }, cancel);
}

/**
 * The tile template on this page's own origin, with more query parameters if asked.
 * Plain string work: URL would percent-encode the braces, and a proxy may know the server by another name.
 */
export function tileTemplate(tileJson: TileJson, more = ''): string {
  const path = (tileJson.tiles[0] ?? '').replace(/^[a-z]+:\/\/[^/]+/i, '');
  const joint = path.includes('?') ? '&' : '?';
  return location.origin + path + (more ? joint + more : '');
}
