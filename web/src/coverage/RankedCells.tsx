import { type Column, RankTable } from '../charts/RankTable.tsx';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { type RankedCell, rankedCells } from './coverageAnswer.ts';

const placeOf = ({ center: { lat, lon } }: RankedCell) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`;

/** The cells on screen that come first by what is ranked. */
export function RankedCells() {
  const words = t.value;
  if (!rankedCells.value.length) return null;
  const whole = (key: 'gap' | 'vendors' | 'orders' | 'residents', label: string): Column<RankedCell> => ({
    key,
    label,
    value: (cell) => cell[key],
    show: (cell) => format.integer(cell[key] ?? 0),
  });
  const columns: Column<RankedCell>[] = [
    { key: 'place', label: words.place, value: placeOf },
    {
      key: 'ratio',
      label: words.ofTarget,
      value: ({ ratio }) => ratio,
      show: ({ ratio }) => format.percent(ratio ?? 0),
    },
    whole('gap', words.missing),
    whole('vendors', words.meanVendors),
    whole('orders', words.orders),
    whole('residents', words.residents),
  ];
  return (
    <RankTable
      name="ranked-cells"
      title={words.rankedCells}
      rows={rankedCells.value}
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
