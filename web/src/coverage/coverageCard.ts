import CELL from '../../documents/coverage-cell.graphql?raw';
import { ask } from '../api/graphql.ts';
import { format } from '../i18n/format.ts';
import { nameOf, t } from '../i18n/locale.ts';
import type { Card } from '../map/featureCard.ts';
import { state } from '../state.ts';
import { gradeWords } from '../vendors/grades.ts';
import { coverageVariables } from './coverageVariables.ts';

interface Detail {
  vendorsByLine: { line: string | null; vendors: number }[];
  vendorsByGrade: { grade: string; vendors: number }[];
}

/** What a square of the map says of itself; a block of cells tells means. */
export function coverageCard(properties: Record<string, unknown>): Card {
  const words = t.peek();
  const { vendors, ratio, gap, cells, difference } = properties as Record<string, number | undefined>;
  const facts: Card['facts'] = [[words.meanVendors, format.decimal(vendors ?? 0)]];
  if (difference !== undefined) facts.push([words.change, format.signed(difference)]);
  if (ratio !== undefined) facts.push([words.ofTarget, format.percent(ratio / 100)]);
  if (gap !== undefined) facts.push([words.missing, format.decimal(gap)]);
  if (cells !== undefined && cells > 1) facts.push([words.cellsHere, format.integer(cells)]);
  return { title: words.coverage, facts };
}

/** The same with the vendors of the cell at this place by line and by grade, as the server counts them. */
export async function detailedCoverageCard(
  card: Card,
  at: { lon: number; lat: number },
  cancel: AbortSignal,
): Promise<Card> {
  const { filter, reach } = coverageVariables(state.view.peek());
  const { coverage } = await ask<{ coverage: { cell: Detail | null } }>(CELL, { filter, reach, at }, cancel);
  return coverage.cell ? { ...card, facts: [...card.facts, ...detailFacts(coverage.cell)] } : card;
}

function detailFacts({ vendorsByLine, vendorsByGrade }: Detail): Card['facts'] {
  const words = t.peek();
  const lines = state.catalog.peek()?.businessLines ?? [];
  return [
    ...vendorsByLine.map(({ line, vendors }): [string, string] => {
      const known = lines.find(({ key }) => key === line);
      return [known ? nameOf(known) : words.unknown, format.integer(vendors)];
    }),
    ...vendorsByGrade.map(({ grade, vendors }): [string, string] => {
      return [`${words.grade} ${gradeWords(grade)}`, format.integer(vendors)];
    }),
  ];
}
