import { signOut } from '../api/signIn.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { city, state } from '../state.ts';
import { report } from './notice.ts';

/** How old the numbers are and where they came from, and the way out. */
export function Freshness() {
  return (
    <div class="freshness" data-offline={state.keptAt.value !== null}>
      <Age />
      <button type="button" class="link" id="sign-out" onClick={() => void leave()}>
        {t.value.signOut}
      </button>
    </div>
  );
}

async function leave(): Promise<void> {
  try {
    await signOut();
    location.reload();
  } catch (error) {
    report('sign-out', error, () => void leave());
  }
}

function Age() {
  const words = t.value;
  const zone = city.value?.timeZone ?? 'Asia/Tehran';
  const orders = state.status.value?.datasets.find(({ dataset }) => dataset === 'orders');
  if (!orders) return <p>{state.status.value ? words.noData : words.freshnessUnknown}</p>;
  const when = format.moment(orders.publishedAt, zone);
  const keptAt = state.keptAt.value;
  return (
    <p>
      <span class="pulse" aria-hidden="true" />
      <span>
        {keptAt === null ? (
          words.freshness(format.age(orders.ageSeconds))
        ) : (
          <strong id="offline">{words.offline(format.moment(new Date(keptAt).toISOString(), zone))}</strong>
        )}
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
