export const HEAT_MODES = ['smooth', 'squares', 'off'] as const;
export type HeatMode = (typeof HEAT_MODES)[number];

export const AREA_LAYERS = ['marketing_area', 'region', 'neighbourhood'] as const;
export type AreaLayer = (typeof AREA_LAYERS)[number];
export type AreaChoice = AreaLayer | 'off';

/** What is shown: a link to the page carries exactly this. */
export interface View {
  city: string;
  /** Days as yyyy-mm-dd, both included; null leaves that end open. */
  from: string | null;
  to: string | null;
  /** Business line keys; none chosen means all. */
  lines: readonly string[];
  heat: HeatMode;
  vendors: boolean;
  areas: AreaChoice;
}

export const DEFAULT_VIEW: View = {
  city: 'tehran',
  from: null,
  to: null,
  lines: [],
  heat: 'smooth',
  vendors: false,
  areas: 'marketing_area',
};
