import { effect } from '@preact/signals';
import type { Map as FoodMap } from 'maplibre-gl';
import { state } from '../state.ts';

const NEAR = 14;
const CLOSEST = 14.5;

/** The drawing surface is empty again after its frame: it is copied within it. */
export function picture(map: FoodMap): Promise<HTMLCanvasElement> {
  return new Promise((done) => {
    map.once('render', () => {
      const drawn = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = drawn.width;
      copy.height = drawn.height;
      copy.getContext('2d')?.drawImage(drawn, 0, 0);
      done(copy);
    });
    map.triggerRepaint();
  });
}

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
  state.takePicture.value = () => picture(map);
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
