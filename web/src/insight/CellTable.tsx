import { type Column, RankTable } from '../charts/RankTable.tsx';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { type TopCell, topCells } from './insightAnswer.ts';

const placeOf = ({ center: { lat, lon } }: TopCell) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`;

/** The fullest open cells on screen. */
export function CellTable() {
  const words = t.value;
  const answer = topCells.value;
  if (!answer) return null;
  const columns: Column<TopCell>[] = [
    { key: 'place', label: words.place, value: placeOf },
    {
      key: 'orders',
      label: words.orders,
      value: ({ orders }) => orders,
      show: ({ orders }) => format.integer(orders),
    },
    {
      key: 'users',
      label: words.customers,
      value: ({ users }) => users,
      show: ({ users }) => format.integer(users),
    },
    { key: 'density', label: words.areaMetrics.ordersKm2, value: ({ density }) => density },
  ];
  return (
    <>
      <RankTable
        name="cells"
        title={words.topCells}
        rows={answer.cells}
        columns={columns}
        idOf={placeOf}
        onShow={({ center: { lon, lat }, orders, users }) => {
          state.found.value = {
            at: [lon, lat],
            text: '',
            title: words.cellHere,
            facts: [
              [words.orders, format.integer(orders)],
              [words.customers, format.integer(users)],
            ],
          };
          state.goal.value = { at: [lon, lat] };
        }}
      />
      <p class="side-note">{words.cellsOnScreen(format.integer(answer.count))}</p>
    </>
  );
}
