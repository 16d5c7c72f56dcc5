import type { AddedVendor } from '../coverage/added.ts';
import type { Beside } from '../coverage/beside.ts';
import type { Reach } from '../coverage/reach.ts';
import { NO_VENDOR_FILTER, type VendorFilter } from '../vendors/vendorFilter.ts';
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

/** How the two sides of a comparison are seen. */
export const COMPARE_WAYS = ['difference', 'swipe'] as const;
export type CompareWay = (typeof COMPARE_WAYS)[number];

export const AREA_LAYERS = ['marketing_area', 'region', 'neighbourhood'] as const;
export type AreaLayer = (typeof AREA_LAYERS)[number];
export type AreaChoice = AreaLayer | 'off';

/** What colours vendors. */
export const VENDOR_STYLES = ['grade', 'line', 'status', 'open', 'visible'] as const;
export type VendorStyle = (typeof VENDOR_STYLES)[number];

/** How coverage is drawn: against targets where there are any, by count, or by what is missing to the target. */
export const COVERAGE_MODES = ['off', 'target', 'count', 'gap'] as const;
export type CoverageMode = (typeof COVERAGE_MODES)[number];

/** What comes first among areas and cells: the lowest share of the target, or most orders or residents out of reach. */
export const COVERAGE_RANKS = ['target', 'orders', 'residents'] as const;
export type CoverageRank = (typeof COVERAGE_RANKS)[number];

export const PALETTES = ['safe', 'classic'] as const;
export type Palette = (typeof PALETTES)[number];

/** Percent, in steps. */
export const OPACITY = { min: 20, max: 100, step: 10 };

/** What a new vendor is to add. */
export const SITE_MEASURES = ['area', 'residents', 'orders'] as const;
export type SiteMeasure = (typeof SITE_MEASURES)[number];

/** How many vendors are enough for a place, to choose from. */
export const ENOUGH = [1, 2, 3, 5, 10, 20, 50, 100] as const;

/** What areas are coloured by, in the words of the server. */
export const AREA_METRICS = [
  'ordersKm2',
  'ordersPer1000',
  'organicShare',
  'users',
  'vendors',
  'vendorsKm2',
  'vendorsPer10000',
  'populationKm2',
] as const;
export type AreaMetric = (typeof AREA_METRICS)[number];

export const BREAKS = ['quantile', 'equal', 'natural'] as const;
export type Breaks = (typeof BREAKS)[number];

export const PANELS = ['coverage', 'vendors', 'insight', 'admin'] as const;
export type PanelName = (typeof PANELS)[number];

export type LonLat = readonly [lon: number, lat: number];

/** What is shown: a link to the page carries exactly this. */
export interface View extends OrderFilter {
  metric: Metric;
  heat: HeatMode;
  /** Text of the filter whose scale the colours keep; null: they follow the filter. */
  scale: string | null;
  /** What the other side of a comparison has different: the word previous, or the text of a filter. */
  compare: string | null;
  compareBy: CompareWay;
  vendors: boolean;
  areas: AreaChoice;
  vendorFilter: VendorFilter;
  vendorStyle: VendorStyle;
  /** Whether the orders are those of the vendors of the filter. */
  vendorOrders: boolean;
  /** Whether the radii of vendors are drawn. */
  circles: boolean;
  coverage: CoverageMode;
  palette: Palette;
  rankBy: CoverageRank;
  /** What coverage is set beside: the feed, without the what-if, or an earlier version of the vendors. */
  beside: Beside | null;
  /** Of the cells of coverage, in percent. */
  opacity: number;
  /** What-if of how far vendors reach; null: as the feed says. */
  reach: Reach | null;
  /** Vendors that there are not, to see what they would change. */
  added: readonly AddedVendor[];
  /** Measure by which places for new vendors are looked for; null: they are not. */
  sites: SiteMeasure | null;
  /** How far a new vendor would reach. */
  siteKm: number;
  /** As many vendors make a place covered. */
  enough: number;
  /** What areas are coloured by; null: by nothing. */
  areaMetric: AreaMetric | null;
  breaks: Breaks;
  /** Corners of an area drawn by hand; null without one. */
  drawn: readonly LonLat[] | null;
  /** The panel beside the map. */
  panel: PanelName | 'off';
}

export const DEFAULT_VIEW: View = {
  city: 'tehran',
  from: null,
  to: null,
  lines: [],
  weekdays: [],
  hours: null,
  inAreas: [],
  metric: 'orders',
  heat: 'smooth',
  scale: null,
  compare: null,
  compareBy: 'difference',
  vendors: false,
  areas: 'marketing_area',
  vendorFilter: NO_VENDOR_FILTER,
  vendorStyle: 'grade',
  vendorOrders: false,
  circles: false,
  coverage: 'off',
  palette: 'safe',
  rankBy: 'target',
  beside: null,
  opacity: 70,
  reach: null,
  added: [],
  sites: null,
  siteKm: 2,
  enough: 1,
  areaMetric: null,
  breaks: 'quantile',
  drawn: null,
  panel: 'off',
};
