import { type Column, RankTable } from '../charts/RankTable.tsx';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { coverageAnswer, type WorstCell } from './coverageAnswer.ts';

const placeOf = ({ center: { lat, lon } }: WorstCell) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`;

/** The cells that are furthest below their targets. */
export function WorstCells() {
  const words = t.value;
  const worst = coverageAnswer.value?.statistics.target?.worst ?? [];
  if (!worst.length) return null;
  const columns: Column<WorstCell>[] = [
    { key: 'place', label: words.place, value: placeOf },
    {
      key: 'ratio',
      label: words.ofTarget,
      value: ({ ratio }) => ratio,
      show: ({ ratio }) => format.percent(ratio ?? 0),
    },
    {
      key: 'gap',
      label: words.missing,
      value: ({ gap }) => gap,
      show: ({ gap }) => format.integer(gap ?? 0),
    },
    {
      key: 'vendors',
      label: words.meanVendors,
      value: ({ vendors }) => vendors,
      show: ({ vendors }) => format.integer(vendors),
    },
  ];
  return (
    <RankTable
      name="worst"
      title={words.worstCells}
      rows={worst}
      columns={columns}
      idOf={({ id }) => id}
      onShow={(cell) => {
        const { lon, lat } = cell.center;
        state.found.value = { at: [lon, lat], text: '', title: placeOf(cell), facts: [] };
        state.goal.value = { at: [lon, lat] };
      }}
    />
  );
}
