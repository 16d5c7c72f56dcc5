import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { Figures } from '../side/Figures.tsx';
import { state } from '../state.ts';
import { facets } from '../vendors/vendorAnswer.ts';

/** What one asks first. */
export function KeyNumbers() {
  const words = t.value;
  const { totals, days = 0 } = state.heat.value ?? {};
  const vendors = facets.value?.total ?? null;
  const orders = totals?.orders ?? null;
  const users = totals?.users ?? null;
  const known = (totals?.organic ?? 0) + (totals?.nonOrganic ?? 0);
  const ratio = (part: number | null, whole: number | null) =>
    part === null || !whole ? null : part / whole;
  const told = (value: number | null, how: (value: number) => string) => (value === null ? null : how(value));
  return (
    <Figures
      figures={[
        [words.orders, told(orders, format.integer), 'key-orders'],
        [words.customers, told(users, format.integer)],
        [words.ordersPerDay, told(ratio(orders, days), format.integer)],
        [words.organic, told(ratio(totals?.organic ?? null, known), format.percent)],
        [words.ordersPerCustomer, told(ratio(orders, users), format.decimal)],
        [words.vendors, told(vendors, format.integer)],
      ]}
    />
  );
}
