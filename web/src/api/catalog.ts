import ADMINISTRATOR from '../../documents/administrator.graphql?raw';
import CITIES from '../../documents/catalog.graphql?raw';
import STATUS from '../../documents/data-status.graphql?raw';
import LAYERS from '../../documents/polygon-layers.graphql?raw';
import type { AreaLayer } from '../filters/view.ts';
import { ask } from './graphql.ts';
import { ApiError } from './problem.ts';

export interface Named {
  key: string;
  nameEn: string;
  nameFa: string;
}

export interface City extends Named {
  center: { lon: number; lat: number };
  zoom: number;
  bounds: { west: number; south: number; east: number; north: number };
  timeZone: string;
}

export interface PolygonLayer {
  city: string;
  layer: AreaLayer;
  nameEn: string;
  nameFa: string;
  polygons: number;
  populated: boolean;
}

export interface Catalog {
  cities: City[];
  businessLines: Named[];
  polygonLayers: PolygonLayer[];
}

export interface DatasetStatus {
  dataset: string;
  version: number;
  publishedAt: string;
  /** Null for callers who see some cities only. */
  rows: number | null;
  source: string | null;
  ageSeconds: number;
}

export interface OrderDays {
  orders: number;
  firstDay: string | null;
  lastDay: string | null;
}

export interface DataStatus {
  datasets: DatasetStatus[];
  /** Versions before these that are still kept, the latest first. */
  earlier: DatasetStatus[];
  orders: {
    firstDay: string | null;
    lastDay: string | null;
    cities: (OrderDays & { city: string })[];
  } | null;
}

export async function fetchCatalog(cancel: AbortSignal): Promise<Catalog> {
  const { cities, businessLines } = await ask<Omit<Catalog, 'polygonLayers'>>(CITIES, {}, cancel);
  const layers = await Promise.all(cities.map(({ key }) => fetchPolygonLayers(key, cancel)));
  return { cities, businessLines, polygonLayers: layers.flat() };
}

async function fetchPolygonLayers(city: string, cancel: AbortSignal): Promise<PolygonLayer[]> {
  const { polygonLayers } = await ask<{ polygonLayers: PolygonLayer[] }>(LAYERS, { city }, cancel);
  return polygonLayers;
}

export async function fetchStatus(cancel: AbortSignal): Promise<DataStatus> {
  return (await ask<{ dataStatus: DataStatus }>(STATUS, {}, cancel)).dataStatus;
}

/** Whether the key may ask what administrators may. */
export async function isAdministrator(cancel: AbortSignal): Promise<boolean> {
  try {
    await ask(ADMINISTRATOR, {}, cancel);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'FORBIDDEN') return false;
    throw error;
  }
}
