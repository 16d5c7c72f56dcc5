import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';

/** The key numbers of the current filter. */
export function Totals() {
  const words = t.value;
  const tileJson = state.heat.value;
  const { orders, organic, nonOrganic, users } = tileJson?.totals ?? {
    orders: null,
    organic: null,
    nonOrganic: null,
    users: null,
  };
  const known = (organic ?? 0) + (nonOrganic ?? 0);
  const days = tileJson?.days ?? 0;
  return (
    <dl class="totals" data-pending={state.fetching.value.has('heatmap')}>
      <Total id="total-orders" label={words.orders} value={orders} />
      <Total id="total-users" label={words.customers} value={users} />
      <Total label={words.ordersPerDay} value={orders !== null && days > 0 ? orders / days : null} />
      <Total label={words.organic} value={known > 0 ? (organic ?? 0) / known : null} share />
    </dl>
  );
}

interface TotalProps {
  label: string;
  value: number | null;
  share?: boolean;
  id?: string;
}

function Total({ label, value, share = false, id }: TotalProps) {
  const text = value === null ? '–' : share ? format.percent(value) : format.integer(value);
  return (
    <div class="total">
      <dt>{label}</dt>
      <dd id={id} data-value={value ?? ''}>
        {text}
      </dd>
    </div>
  );
}
