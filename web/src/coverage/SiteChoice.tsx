import { Segmented } from '../filters/Segmented.tsx';
import { ENOUGH, SITE_MEASURES, type SiteMeasure } from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { addVendor } from './AddedVendors.tsx';
import { opportunities, type Site } from './coverageAnswer.ts';
import { KM } from './reach.ts';
import { gainWords } from './sitePins.ts';

/** Where new vendors would add most, as ranked pins and as a list. */
export function SiteChoice() {
  const words = t.value;
  const { sites, siteKm, enough } = state.view.value;
  return (
    <section class="sites" aria-label={words.sites}>
      <Segmented<SiteMeasure | 'off'>
        name="sites"
        legend={words.sites}
        value={sites ?? 'off'}
        options={[
          { value: 'off', label: words.off },
          ...SITE_MEASURES.map((one) => ({ value: one, label: words.siteMeasures[one] })),
        ]}
        onChoose={(one) => changeView({ sites: one === 'off' ? null : one })}
      />
      {sites && (
        <>
          <label class="slider">
            <span>{words.siteRadius}</span>
            <input
              type="range"
              name="site-km"
              {...KM}
              value={siteKm}
              aria-valuetext={words.km(format.decimal(siteKm))}
              onInput={(event) => changeView({ siteKm: Number(event.currentTarget.value) })}
            />
            <output>{words.km(format.decimal(siteKm))}</output>
          </label>
          <label class="slider">
            <span>{words.enough}</span>
            <select
              name="enough"
              value={enough}
              onChange={(event) => changeView({ enough: Number(event.currentTarget.value) })}
            >
              {ENOUGH.map((count) => (
                <option key={count} value={count}>
                  {words.enoughVendors(format.integer(count), count === 1)}
                </option>
              ))}
            </select>
          </label>
          <SiteList measure={sites} />
        </>
      )}
    </section>
  );
}

function SiteList({ measure }: { measure: SiteMeasure }) {
  const words = t.value;
  const found = opportunities.value;
  if (!found) return <p class="side-note">{words.loading}…</p>;
  if (!found.sites.length) return <p class="side-note">{words.noSites}</p>;
  return (
    <>
      <p class="side-note">
        {words.siteOpen(gainWords(found.open, measure), gainWords(found.total, measure))}
      </p>
      <ol class="site-list" id="site-list">
        {found.sites.map((site, index) => (
          <li key={`${site.at.lon},${site.at.lat}`}>
            <button type="button" title={words.showOnMap} onClick={() => show(site)}>
              <span class="rank-number">{format.integer(index + 1)}</span>
              <span>{words.siteGain(gainWords(site.gain, measure))}</span>
              <small>{words.reachedByNow(format.integer(site.vendors))}</small>
            </button>
            <button
              type="button"
              class="icon"
              title={words.addSite}
              aria-label={`${words.addSite}: ${words.siteRank(format.integer(index + 1))}`}
              onClick={() => addVendor(site.at.lon, site.at.lat)}
            >
              +
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function show({ at: { lon, lat } }: Site): void {
  state.goal.value = { at: [lon, lat], zoom: 13 };
}
