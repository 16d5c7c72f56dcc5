import { type Column, RankTable } from '../charts/RankTable.tsx';
import { Switch } from '../filters/Switch.tsx';
import { vendorPin } from '../find/findAnswer.ts';
import { format } from '../i18n/format.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { gradeWords } from './grades.ts';
import { LISTED, type ListedVendor, onScreen, searched, vendorList } from './vendorAnswer.ts';
import { GRADE_KEYS, gradeKey } from './vendorFilter.ts';

/** Vendors of the filter that are on screen, or those that are searched for. */
export function VendorTable() {
  const words = t.value;
  const found = vendorList.value;
  return (
    <div class="vendor-list">
      <label htmlFor="vendor-search">{words.vendorSearch}</label>
      <input
        type="search"
        id="vendor-search"
        name="vendor-search"
        dir="auto"
        autocomplete="off"
        value={searched.value}
        onInput={(event) => {
          searched.value = event.currentTarget.value;
        }}
      />
      <Switch
        name="on-screen"
        label={words.onScreenOnly}
        checked={onScreen.value}
        onChange={(on) => {
          onScreen.value = on;
        }}
      />
      {found ? (
        <>
          <p class="side-note" id="vendors-found" data-total={found.totalCount} role="status">
            {words.vendorsFound(format.integer(found.totalCount))}
            {found.totalCount > LISTED && ` ${words.firstOnes(format.integer(LISTED))}`}
          </p>
          <RankTable
            name="vendors"
            title={words.vendorList}
            rows={found.nodes}
            columns={columns()}
            idOf={({ code }) => code}
            onShow={showVendor}
          />
        </>
      ) : (
        <p class="side-note">{words.loading}…</p>
      )}
    </div>
  );
}

function columns(): Column<ListedVendor>[] {
  const words = t.value;
  return [
    { key: 'name', label: words.name, value: ({ name, code }) => name ?? code },
    { key: 'code', label: words.code, value: ({ code }) => code },
    {
      key: 'grade',
      label: words.grade,
      value: ({ grade }) => GRADE_KEYS.indexOf(gradeKey(grade)),
      show: ({ grade }) => gradeWords(grade),
    },
    { key: 'line', label: words.line, value: ({ line }) => line && nameOf(line) },
    {
      key: 'radius',
      label: words.radiusKm,
      value: ({ radiusKm }) => radiusKm,
      show: ({ radiusKm }) => format.decimal(radiusKm ?? 0),
    },
  ];
}

function showVendor(vendor: ListedVendor): void {
  const pin = vendorPin(vendor);
  if (!pin) return;
  state.found.value = pin;
  state.goal.value = { at: pin.at };
}
