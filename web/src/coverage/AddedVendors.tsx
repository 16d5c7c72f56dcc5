import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { type AddedVendor, MOST_ADDED, rounded } from './added.ts';

/** Vendors that there are not. They stand on the map as marks that can be dragged, or moved by arrow keys. */
export function AddedVendors() {
  const words = t.value;
  const { added } = state.view.value;
  return (
    <section class="added" aria-label={words.added}>
      <header>
        <h3>{words.added}</h3>
        <button
          type="button"
          class="small"
          id="add-vendor"
          disabled={added.length >= MOST_ADDED}
          onClick={addInTheMiddle}
        >
          {words.addHere}
        </button>
      </header>
      {added.length > 0 && (
        <ul id="added-list">
          {added.map((vendor, index) => (
            <li key={`${vendor.at}`}>
              <button
                type="button"
                class="link"
                title={words.showOnMap}
                onClick={() => {
                  state.goal.value = { at: vendor.at };
                }}
              >
                {words.addedName(format.integer(index + 1))} · {words.km(format.decimal(vendor.km))}
              </button>
              <button
                type="button"
                class="icon"
                aria-label={words.removeFilter(words.addedName(format.integer(index + 1)))}
                onClick={() => changeView({ added: added.filter((one) => one !== vendor) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Of the line that coverage is of, when it is of one. */
export function addVendor(lon: number, lat: number): void {
  const { added, lines, siteKm } = state.view.peek();
  const line = lines.length === 1 ? (lines[0] ?? null) : null;
  const vendor: AddedVendor = { at: [rounded(lon), rounded(lat)], km: siteKm, line };
  if (added.length < MOST_ADDED) changeView({ added: [...added, vendor] });
}

function addInTheMiddle(): void {
  const bounds = state.bounds.peek();
  if (bounds) addVendor((bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2);
}
