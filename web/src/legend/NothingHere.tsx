import { DEFAULT_VIEW } from '../filters/view.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';

/** Tells an empty database from filters that leave nothing. */
export function NothingHere() {
  const words = t.value;
  const status = state.status.value;
  const loaded = status?.orders?.cities.find(({ city }) => city === state.view.value.city)?.orders ?? 0;
  if (status && loaded === 0)
    return (
      <div class="empty">
        <strong>{words.noData}</strong>
        <p>{words.noDataHelp}</p>
      </div>
    );
  const { from, to, lines, weekdays, hours, inAreas, vendorOrders } = DEFAULT_VIEW;
  return (
    <div class="empty">
      <strong>{words.noDataInFilter}</strong>
      <button
        type="button"
        onClick={() => changeView({ from, to, lines, weekdays, hours, inAreas, vendorOrders })}
      >
        {words.clearFilters}
      </button>
    </div>
  );
}
