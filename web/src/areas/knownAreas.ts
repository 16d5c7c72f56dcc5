import AREAS from '../../documents/areas.graphql?raw';
import { ask } from '../api/graphql.ts';
import type { AreaLayer } from '../filters/view.ts';
import { locale } from '../i18n/locale.ts';
import { type Rectangle, state } from '../state.ts';
import { layersOfCity } from './areaLayers.ts';

export interface Area {
  id: number;
  name: string;
  nameEn: string | null;
  layer: AreaLayer;
  bounds: Rectangle;
}

/** Areas by city: they change with a refresh of the polygons only, and a page lives shorter. */
const known = new Map<string, Promise<Area[]>>();

/** All areas of a city, layer by layer. */
export function areasOf(city: string): Promise<Area[]> {
  const before = known.get(city);
  if (before) return before;
  // Not cancelled with the wish that it was first asked for: the next one needs it too.
  const asked = fetchAreas(city, new AbortController().signal);
  asked.catch(() => known.delete(city));
  known.set(city, asked);
  return asked;
}

async function fetchAreas(city: string, cancel: AbortSignal): Promise<Area[]> {
  const lists = await Promise.all(
    layersOfCity(state.catalog.peek(), city).map(async ({ layer }) => {
      const variables = { layer: layer.toUpperCase(), city };
      const { polygons } = await ask<{ polygons: { nodes: Area[] } }>(AREAS, variables, cancel);
      return polygons.nodes.map((area) => ({ ...area, layer }));
    }),
  );
  return lists.flat();
}

/** The name of an area in the language of the page. */
export function areaName({ name, nameEn }: Pick<Area, 'name' | 'nameEn'>): string {
  return locale.value === 'fa' ? name : (nameEn ?? name);
}
