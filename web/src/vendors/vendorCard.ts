import { reachedKm } from '../coverage/reach.ts';
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
  facts.push(...radiusFacts(typeof properties.radius_km === 'number' ? properties.radius_km : null));
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

/** How far it reaches, and how far it would under the what-if. */
function radiusFacts(km: number | null): Card['facts'] {
  const words = t.peek();
  const { reach } = state.view.peek();
  const supposed = reach && reachedKm(km, reach);
  const told: [string, number | null][] = [
    [words.radius, km],
    [words.radiusSupposed, supposed],
  ];
  return told.flatMap(([label, value]): Card['facts'] =>
    value === null ? [] : [[label, words.km(format.decimal(value))]],
  );
}
