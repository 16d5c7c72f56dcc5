import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { changeView, state } from '../state.ts';
import { GRADES, gradeColour } from '../vendors/grades.ts';
import { HeatScale } from './HeatScale.tsx';

/** What the colours on the map mean, and what the map does not show. */
export function LegendCard() {
  const { heat, vendors } = state.view.value;
  if (heat === 'off' && !vendors) return null;
  return (
    <section class="legend" aria-label={t.value.legend}>
      {heat !== 'off' && <HeatLegend />}
      {vendors && <VendorLegend />}
    </section>
  );
}

function HeatLegend() {
  const words = t.value;
  const tileJson = state.heat.value;
  if (!tileJson) return <p class="legend-note">{words.loading}…</p>;
  if (tileJson.totals.orders === 0) return <NothingHere />;
  const shown = tileJson.from && tileJson.to;
  return (
    <>
      <h2>
        {words.heat} <small>{words.unit}</small>
      </h2>
      <HeatScale tileJson={tileJson} mode={state.view.value.heat} />
      <p class="legend-note">
        {words.totals(
          format.integer(tileJson.totals.orders),
          tileJson.totals.users === null ? words.unknown : format.integer(tileJson.totals.users),
        )}
        <br />
        {shown && (
          <>
            <bdi>{format.day(tileJson.from ?? '')}</bdi> – <bdi>{format.day(tileJson.to ?? '')}</bdi>
            {' · '}
          </>
        )}
        {words.days(format.integer(tileJson.days), tileJson.days === 1)}
      </p>
      <Hidden />
    </>
  );
}

function Hidden() {
  const words = t.value;
  const tileJson = state.heat.value;
  if (!tileJson) return null;
  const hidden = tileJson.hidden[String(state.tileZoom.value)]?.orders ?? 0;
  const k = format.integer(tileJson.k);
  const share = format.percent(hidden / Math.max(tileJson.totals.orders, 1));
  return (
    <p class="legend-note" id="hidden-note">
      {hidden > 0 ? words.hidden(format.integer(hidden), share, k) : words.hiddenNone(k)}
    </p>
  );
}

/** Tells an empty database from filters that leave nothing. */
function NothingHere() {
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
  return (
    <div class="empty">
      <strong>{words.noDataInFilter}</strong>
      <button type="button" onClick={() => changeView({ from: null, to: null, lines: [] })}>
        {words.clearFilters}
      </button>
    </div>
  );
}

function VendorLegend() {
  const words = t.value;
  const tileJson = state.vendors.value;
  return (
    <>
      <h2 title={words.gradeHelp}>{words.grades}</h2>
      <ul class="grades">
        {GRADES.map((grade) => (
          <li key={grade}>
            <span class="dot" style={{ backgroundColor: gradeColour(grade, theme.value) }} />
            <bdi>{words.gradeNames[grade] ?? grade}</bdi>
          </li>
        ))}
      </ul>
      {tileJson && (
        <p class="legend-note" id="vendor-count" data-total={tileJson.total}>
          {words.vendorCount(format.integer(tileJson.total))}
          {tileJson.excluded > 0 && ` · ${words.vendorExcluded(format.integer(tileJson.excluded))}`}
        </p>
      )}
    </>
  );
}
