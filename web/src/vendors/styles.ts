import type { ExpressionSpecification } from 'maplibre-gl';
import type { VendorStyle } from '../filters/view.ts';
import type { Theme } from '../heat/colours.ts';
import { GRADES, gradeColour } from './grades.ts';

/** Eight colours that colour-blind eyes tell apart (Okabe and Ito), the black one made to be seen on any map. */
const APART: Record<Theme, readonly string[]> = {
  light: ['#e69f00', '#56b4e9', '#009e73', '#b8a800', '#0072b2', '#d55e00', '#cc79a7', '#3b3f45'],
  dark: ['#e69f00', '#56b4e9', '#1fbf92', '#f0e442', '#4a9fe0', '#ff7a2b', '#e59cc3', '#f2f4f7'],
};
const UNKNOWN: Record<Theme, string> = { light: '#9aa3ad', dark: '#66717f' };
const YES = 2;
const NO = 5;

/** The lines in the order of the feeds. */
export function lineColour(index: number, theme: Theme): string {
  return APART[theme][index % APART[theme].length] ?? UNKNOWN[theme];
}

/** Ids of statuses are few and small; their remainder is their colour. */
export const statusColour = (id: number | null, theme: Theme) =>
  id === null ? UNKNOWN[theme] : lineColour(id, theme);

export function flagColour(value: boolean | null, theme: Theme): string {
  return value === null ? UNKNOWN[theme] : lineColour(value ? YES : NO, theme);
}

/** Colour of a vendor on the map. */
export function vendorColour(
  style: VendorStyle,
  lines: readonly { key: string }[],
  theme: Theme,
): ExpressionSpecification {
  switch (style) {
    case 'grade':
      return match(
        'grade',
        GRADES.map((grade) => [grade, gradeColour(grade, theme)]),
        gradeColour('Ungraded', theme),
      );
    case 'line':
      return lines.length
        ? match(
            'line',
            lines.map(({ key }, index) => [key, lineColour(index, theme)]),
            UNKNOWN[theme],
          )
        : ['literal', UNKNOWN[theme]];
    case 'status':
      return [
        'case',
        ['!', ['has', 'status']],
        UNKNOWN[theme],
        [
          'match',
          ['%', ['get', 'status'], APART[theme].length],
          ...APART[theme].slice(1).flatMap((colour, index) => [index + 1, colour]),
          APART[theme][0] ?? '',
        ] as unknown as ExpressionSpecification,
      ];
    default:
      return [
        'case',
        ['!', ['has', style]],
        UNKNOWN[theme],
        ['get', style],
        flagColour(true, theme),
        flagColour(false, theme),
      ];
  }
}

function match(property: string, pairs: readonly [string, string][], other: string): ExpressionSpecification {
  return ['match', ['get', property], ...pairs.flat(), other] as unknown as ExpressionSpecification;
}
