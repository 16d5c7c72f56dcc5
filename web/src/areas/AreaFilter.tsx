import { useEffect, useState } from 'preact/hooks';
import { named } from '../find/place.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { report } from '../ui/notice.ts';
import { change } from '../vendors/changeVendors.ts';
import { idSet } from '../vendors/vendorFilter.ts';
import { type Area, areaName, areasOf } from './knownAreas.ts';

/** As many as a list shows that one searches in. */
const LISTED = 40;

/** Areas that orders have to come from, and areas that vendors have to lie in. */
export function AreaFilter() {
  const words = t.value;
  const { inAreas, vendorFilter, city } = state.view.value;
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const catalog = state.catalog.value;
  useEffect(() => {
    if (!catalog) return;
    let current = true;
    areasOf(city).then(
      (all) => current && setAreas(all),
      (error) => report('areas', error, () => location.reload()),
    );
    return () => {
      current = false;
    };
  }, [city, catalog]);
  return (
    <>
      <AreaList
        name="order-area"
        legend={words.customersIn}
        areas={areas}
        chosen={inAreas}
        onChange={(ids) => changeView({ inAreas: ids })}
      />
      <AreaList
        name="vendor-area"
        legend={words.vendorsIn}
        areas={areas}
        chosen={vendorFilter.areas}
        onChange={(ids) => change({ areas: ids })}
      />
    </>
  );
}

interface AreaListProps {
  name: string;
  legend: string;
  areas: readonly Area[];
  chosen: readonly number[];
  onChange: (ids: number[]) => void;
}

/** A list that is searched; what is chosen stands first and always to be seen. */
function AreaList({ name, legend, areas, chosen, onChange }: AreaListProps) {
  const words = t.value;
  const [text, setText] = useState('');
  const fitting = areas.filter(
    (area) => !chosen.includes(area.id) && (named(area.name, text) || named(area.nameEn, text)),
  );
  const shown = [...areas.filter(({ id }) => chosen.includes(id)), ...fitting.slice(0, LISTED)];
  const toggle = (id: number) =>
    onChange(idSet(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]));
  return (
    <fieldset class="field area-list">
      <legend>{legend}</legend>
      <input
        type="search"
        name={`${name}-search`}
        dir="auto"
        aria-label={`${legend}: ${words.search}`}
        placeholder={words.search}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="options">
        {shown.map((area) => (
          <label key={area.id}>
            <input
              type="checkbox"
              name={name}
              value={area.id}
              checked={chosen.includes(area.id)}
              onChange={() => toggle(area.id)}
            />
            <bdi>{areaName(area)}</bdi>
            <small>{words.areaNames[area.layer]}</small>
          </label>
        ))}
      </div>
      <p class="field-hint">
        {words.areasChosen(format.integer(chosen.length), format.integer(areas.length))}
        {chosen.length > 0 && (
          <button type="button" class="small" onClick={() => onChange([])}>
            {words.clear}
          </button>
        )}
      </p>
    </fieldset>
  );
}
