import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';

/** How much the privacy rule keeps off the map at this zoom. */
export function Hidden() {
  const words = t.value;
  const tileJson = state.heat.value;
  if (!tileJson) return null;
  const hidden = tileJson.hidden[String(state.tileZoom.value)]?.orders ?? 0;
  const k = format.integer(tileJson.k);
  const share = format.percent(hidden / Math.max(tileJson.totals.orders, 1));
  const areas = tileJson.hidden_areas?.length ?? 0;
  return (
    <p class="legend-note" id="hidden-note">
      {hidden > 0 ? words.hidden(format.integer(hidden), share, k) : words.hiddenNone(k)}
      {areas > 0 && ` ${words.hiddenAreas(format.integer(areas))}`}
    </p>
  );
}
