import { format } from '../i18n/format.ts';
import { nameOf, t } from '../i18n/locale.ts';
import type { Card } from '../map/featureCard.ts';
import { theme } from '../map/theme.ts';
import { state } from '../state.ts';
import { gradeColour } from './grades.ts';

/** Facts of a vendor tile feature; what the data does not say is left out. */
export function vendorCard(properties: Record<string, unknown>): Card {
  const words = t.peek();
  const grade = String(properties.grade ?? 'Ungraded');
  const line = state.catalog.peek()?.businessLines.find(({ key }) => key === properties.line);
  const facts: Card['facts'] = [[words.code, String(properties.code ?? '')]];
  if (line) facts.push([words.line, nameOf(line)]);
  if (typeof properties.radius_km === 'number')
    facts.push([words.radius, words.km(format.decimal(properties.radius_km))]);
  if (typeof properties.open === 'boolean') facts.push([words.open, properties.open ? words.yes : words.no]);
  if (typeof properties.visible === 'boolean')
    facts.push([words.visible, properties.visible ? words.yes : words.no]);
  if (typeof properties.status === 'number') facts.push([words.status, format.integer(properties.status)]);
  return {
    title: String(properties.name ?? properties.code ?? ''),
    subtitle: `${words.grade}: ${words.gradeNames[grade] ?? grade}`,
    swatch: gradeColour(grade, theme.peek()),
    facts,
  };
}
