import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { besideShown, earlierVendors } from '../shown.ts';
import { changeView, city, state } from '../state.ts';
import { besideText, readBeside } from './beside.ts';

/** What coverage is set beside: the feed, when something is supposed, or the vendors as they were. */
export function BesideChoice() {
  const words = t.value;
  const { reach, added } = state.view.value;
  const supposed = Boolean(reach) || added.length > 0;
  const zone = city.value?.timeZone ?? 'Asia/Tehran';
  const versions = earlierVendors.value;
  const shown = besideShown.value;
  return (
    <div class="beside">
      <label class="one-line">
        <span>{words.compareWith}</span>
        <select
          name="beside"
          value={shown ? besideText(shown) : ''}
          disabled={!supposed && !versions.length}
          onChange={(event) => changeView({ beside: readBeside(event.currentTarget.value) })}
        >
          <option value="">{words.compareKinds.off}</option>
          {supposed && <option value="feed">{words.besideFeed}</option>}
          {versions.map(({ version, publishedAt }) => (
            <option key={version} value={version}>
              {words.besideVersion(format.moment(publishedAt, zone))}
            </option>
          ))}
        </select>
      </label>
      {!supposed && !versions.length && <p class="field-hint">{words.besideNothing}</p>}
    </div>
  );
}
