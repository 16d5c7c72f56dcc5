import { signal } from '@preact/signals';

interface Changed {
  cells: number;
  km2: number;
  residents: number | null;
  orders: number | null;
}

export interface ChangedArea {
  id: number;
  name: string;
  nameEn: string | null;
  meanBefore: number;
  mean: number;
  uncoveredBefore: number;
  uncovered: number;
}

/** What becomes of coverage, from the other side to this one. */
export interface CoverageChange {
  gained: Changed;
  lost: Changed;
  /** Those that changed most first. */
  polygons: ChangedArea[];
}

export const coverageChange = signal<CoverageChange | null>(null);
