import type { Theme } from '../heat/colours.ts';
import { t } from '../i18n/locale.ts';
import { GRADE_KEYS, type GradeKey, gradeKey } from './vendorFilter.ts';

/** Best first; the last two say that there is no grade yet. */
export const GRADES = ['A+', 'A', 'B', 'C', 'D', 'E', 'F', 'Not Enough Comments', 'Ungraded'] as const;

const COLOURS: Record<Theme, readonly string[]> = {
  light: ['#4a1486', '#7a2a9b', '#ae3a93', '#d9507a', '#ef7a4f', '#f5a83d', '#f2d04b', '#8d99a6', '#b9c1ca'],
  dark: ['#e8fdff', '#b8f0f5', '#86dfe8', '#57c8d8', '#34aac4', '#2288a8', '#1c6688', '#6f7a88', '#4a5462'],
};

export function gradeColour(grade: string, theme: Theme): string {
  const index = (GRADES as readonly string[]).indexOf(grade);
  return COLOURS[theme][index < 0 ? GRADES.length - 1 : index] ?? '#888888';
}

/** A grade of an address in words. */
export function gradeLabel(key: GradeKey): string {
  const label = GRADES[GRADE_KEYS.indexOf(key)] ?? key;
  // Isolated, for in Persian the plus would go to the other side.
  return t.value.gradeNames[label] ?? `\u2066${label}\u2069`;
}

/** A grade of GraphQL in words. */
export const gradeWords = (constant: string) => gradeLabel(gradeKey(constant));
