import PLACE from '../../documents/polygon-place.graphql?raw';
import { ask } from '../api/graphql.ts';
import { latest } from '../api/latest.ts';
import { type Rectangle, state } from '../state.ts';
import { report } from '../ui/notice.ts';

const channel = latest<number, { polygon: { bounds: Rectangle } | null }>({
  pauseMillis: 0,
  run: (id, cancel) => ask(PLACE, { id }, cancel),
  done({ polygon }) {
    if (polygon) state.goal.value = { bounds: polygon.bounds };
  },
  failed: (error, id) => report('area-place', error, () => channel.now(id)),
});

/** Moves the map to an area. */
export const showArea = (id: number) => channel.now(id);
