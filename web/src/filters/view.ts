import type { OrderFilter } from './orderFilter.ts';

export const HEAT_MODES = ['smooth', 'squares', 'off'] as const;
export type HeatMode = (typeof HEAT_MODES)[number];

/** What the heat shows, in the server's keys; population comes with the areas. */
export const METRICS = [
  'orders',
  'organic',
  'nonOrganic',
  'users',
  'population',
  'organicShare',
  'ordersPer1000',
] as const;
export type Metric = (typeof METRICS)[number];

export const AREA_LAYERS = ['marketing_area', 'region', 'neighbourhood'] as const;
export type AreaLayer = (typeof AREA_LAYERS)[number];
export type AreaChoice = AreaLayer | 'off';

/** What is shown: a link to the page carries exactly this. */
export interface View extends OrderFilter {
  metric: Metric;
  heat: HeatMode;
  /** Text of the filter whose scale the colours keep; null: they follow the filter. */
  scale: string | null;
  /** What the other side of a comparison has different: the word previous, or the text of a filter. */
  compare: string | null;
  vendors: boolean;
  areas: AreaChoice;
}

export const DEFAULT_VIEW: View = {
  city: 'tehran',
  from: null,
  to: null,
  lines: [],
  weekdays: [],
  hours: null,
  metric: 'orders',
  heat: 'smooth',
  scale: null,
  compare: null,
  vendors: false,
  areas: 'marketing_area',
};
