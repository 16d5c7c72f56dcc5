import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { city, state } from '../state.ts';

/** How old the numbers are and where they came from. */
export function Freshness() {
  const words = t.value;
  const orders = state.status.value?.datasets.find(({ dataset }) => dataset === 'orders');
  if (!orders) return <p class="freshness">{state.status.value ? words.noData : words.freshnessUnknown}</p>;
  const when = format.moment(orders.publishedAt, city.value?.timeZone ?? 'Asia/Tehran');
  return (
    <p class="freshness">
      <span class="pulse" aria-hidden="true" />
      <span>
        {words.freshness(format.age(orders.ageSeconds))}
        <br />
        <time dateTime={orders.publishedAt}>{when}</time>
        {orders.rows !== null && ` · ${words.rows(format.integer(orders.rows))}`}
        {orders.source && (
          <>
            {' · '}
            <bdi>{words.source(orders.source)}</bdi>
          </>
        )}
      </span>
    </p>
  );
}
