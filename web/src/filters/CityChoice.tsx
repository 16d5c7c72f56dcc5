import { areaChoiceIn } from '../areas/areaLayers.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { Segmented } from './Segmented.tsx';
import type { AreaChoice, View } from './view.ts';

export function CityChoice() {
  const catalog = state.catalog.value;
  const { city, areas } = state.view.value;
  return (
    <Segmented
      name="city"
      legend={t.value.city}
      value={city}
      options={(catalog?.cities ?? []).map((one) => ({ value: one.key, label: nameOf(one) }))}
      onChoose={(key) => changeView(elsewhere(key, areaChoiceIn(catalog, key, areas)))}
    />
  );
}

/** Areas and places of one city mean nothing in another. */
function elsewhere(city: string, areas: AreaChoice): Partial<View> {
  const { vendorFilter } = state.view.peek();
  return { city, areas, inAreas: [], drawn: null, added: [], vendorFilter: { ...vendorFilter, areas: [] } };
}
