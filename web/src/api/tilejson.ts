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

/** Percentiles of orders per km2 per day over the cells of one analysis level; null without data. */
export interface Legend {
  metric: string;
  unit: string;
  analysis_zoom: number;
  p50: number | null;
  p75: number | null;
  p90: number | null;
  p95: number | null;
  p99: number | null;
  max: number | null;
  cells: number;
}

export interface HeatTileJson extends TileJson {
  dataset_versions: Record<string, number>;
  days: number;
  from: string | null;
  to: string | null;
  /** km2 of one cell, by tile zoom. */
  cell_km2: Record<string, number>;
  legend: Legend;
  totals: { orders: number; organic: number | null; nonOrganic: number | null; users: number | null };
  /** Orders in too small a crowd to show, by tile zoom. */
  hidden: Record<string, { orders: number; organic: number | null }>;
  k: number;
}

export interface VendorTileJson extends TileJson {
  total: number;
  excluded: number;
}

export type PolygonTileJson = TileJson;

export type Tileset = 'heatmap' | 'vendors' | 'polygons';

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
