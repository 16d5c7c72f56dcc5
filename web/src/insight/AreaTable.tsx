import { areaMetrics, type MeasuredArea } from '../areas/areaMetrics.ts';
import { showArea } from '../areas/showArea.ts';
import { type Column, RankTable } from '../charts/RankTable.tsx';
import { format } from '../i18n/format.ts';
import { locale, t } from '../i18n/locale.ts';

/** The areas of the layer on the map with their numbers; what is hidden or unknown stays empty. */
export function AreaTable() {
  const words = t.value;
  const answer = areaMetrics.value;
  if (!answer) return null;
  const busiest = [...answer.nodes].sort((one, other) => ordersOf(other) - ordersOf(one));
  const { polygons, orders } = answer.notShown;
  return (
    <>
      <RankTable
        name="areas"
        title={words.areas}
        rows={busiest}
        columns={columns()}
        idOf={({ id }) => id}
        onShow={({ id }) => showArea(id)}
      />
      {orders > 0 && (
        <p class="side-note">
          {words.areasNotShown(format.integer(orders), format.integer(polygons), format.integer(answer.k))}
        </p>
      )}
    </>
  );
}

const ordersOf = ({ metrics }: MeasuredArea) => metrics.orders?.orders ?? -1;

function columns(): Column<MeasuredArea>[] {
  const words = t.value;
  return [
    {
      key: 'name',
      label: words.areaName,
      value: ({ name, nameEn }) => (locale.value === 'fa' ? name : (nameEn ?? name)),
    },
    {
      key: 'orders',
      label: words.orders,
      value: ({ metrics }) => metrics.orders?.orders ?? null,
      show: ({ metrics }) => format.integer(metrics.orders?.orders ?? 0),
    },
    { key: 'km2', label: words.areaMetrics.ordersKm2, value: ({ metrics }) => metrics.ordersKm2 },
    { key: 'per1000', label: words.areaMetrics.ordersPer1000, value: ({ metrics }) => metrics.ordersPer1000 },
    {
      key: 'organic',
      label: words.organic,
      value: ({ metrics }) => metrics.organicShare,
      show: ({ metrics }) => format.percent((metrics.organicShare ?? 0) / 100),
    },
    {
      key: 'vendors',
      label: words.vendors,
      value: ({ metrics }) => metrics.vendors,
      show: ({ metrics }) => format.integer(metrics.vendors),
    },
    {
      key: 'per10000',
      label: words.areaMetrics.vendorsPer10000,
      value: ({ metrics }) => metrics.vendorsPer10000,
      show: ({ metrics, smallPopulation }) =>
        `${format.decimal(metrics.vendorsPer10000 ?? 0)}${smallPopulation ? ' *' : ''}`,
    },
  ];
}
