import { effect } from '@preact/signals';
import type { Map as FoodMap } from 'maplibre-gl';
import { state } from '../state.ts';

const NEAR = 14;
const CLOSEST = 14.5;

/** Goes where the page sends the map, and tells the page what is on screen. */
export function followGoal(map: FoodMap): void {
  const seen = () => {
    const bounds = map.getBounds();
    state.bounds.value = {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    };
  };
  map.on('moveend', seen);
  seen();
  effect(() => {
    const goal = state.goal.value;
    if (!goal) return;
    state.goal.value = null;
    // The library itself jumps where people want less motion.
    if ('at' in goal) {
      const zoom = Math.max(goal.zoom ?? NEAR, map.getZoom());
      map.flyTo({ center: [...goal.at], zoom, duration: 700 });
    } else {
      const { west, south, east, north } = goal.bounds;
      map.fitBounds([west, south, east, north], { padding: 40, maxZoom: CLOSEST, duration: 700 });
    }
  });
}
