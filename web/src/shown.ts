import { computed } from '@preact/signals';
import { layersOfCity, populatedLayer } from './areas/areaLayers.ts';
import type { Beside } from './coverage/beside.ts';
import { compareText } from './filters/compare.ts';
import { daysOfCity } from './filters/dateRange.ts';
import type { AreaChoice, Metric } from './filters/view.ts';
import { canBeSmooth, offeredMetrics } from './heat/metrics.ts';
import { state } from './state.ts';

/** What is shown of what was chosen: servers and cities differ in what they have. */

const layers = computed(() => layersOfCity(state.catalog.value, state.view.value.city));

export const metricsOffered = computed<Metric[]>(() =>
  offeredMetrics(
    state.heat.value,
    layers.value.some(({ populated }) => populated),
  ),
);

/** The chosen metric, or orders where it is not offered; until that is known the choice is believed. */
export const metricShown = computed<Metric>(() => {
  const { metric } = state.view.value;
  const unknown = state.heat.value === null || state.catalog.value === null;
  return unknown || metricsOffered.value.includes(metric) ? metric : 'orders';
});

export type Drawing = 'off' | 'smooth' | 'squares' | 'difference' | 'areas';

/** How the heat is drawn. The data at hand decides on differences, for the choice runs ahead of it. */
export const drawing = computed<Drawing>(() => {
  const { heat } = state.view.value;
  if (heat === 'off') return 'off';
  if (state.heat.value?.compare) return 'difference';
  if (metricShown.value === 'population') return 'areas';
  return canBeSmooth(metricShown.value) ? heat : 'squares';
});

/** The area layer on the map: population needs one that knows its own. */
export const areasShown = computed<AreaChoice>(() => {
  const { areas, heat } = state.view.value;
  const population = heat !== 'off' && metricShown.value === 'population';
  return population ? populatedLayer(layers.value, areas) : areas;
});

/** What coverage is set beside, of what there is: a what-if that changes nothing has no other side. */
export const besideShown = computed<Beside | null>(() => {
  const { beside, reach, added } = state.view.value;
  if (beside === 'feed') return reach || added.length ? beside : null;
  return earlierVendors.value.some(({ version }) => version === beside) ? beside : null;
});

/** Versions of the vendors that coverage can be set beside. */
export const earlierVendors = computed(() =>
  (state.status.value?.earlier ?? []).filter(({ dataset }) => dataset === 'vendors'),
);

/** Whether both sides of the comparison are drawn, each on its part of the map. */
export const swiping = computed(() => {
  const { compareBy, heat } = state.view.value;
  return compareBy === 'swipe' && heat !== 'off' && otherSideText.value !== null;
});

/** The other side of the comparison in the words of the server; null without one. */
export const otherSideText = computed(() => {
  const view = state.view.value;
  return compareText(view.compare, view, daysOfCity(state.status.value, view.city));
});
