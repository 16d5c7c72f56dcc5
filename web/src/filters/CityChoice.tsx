import { areaChoiceIn } from '../areas/areaLayers.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { Segmented } from './Segmented.tsx';

export function CityChoice() {
  const catalog = state.catalog.value;
  const { city, areas } = state.view.value;
  return (
    <Segmented
      name="city"
      legend={t.value.city}
      value={city}
      options={(catalog?.cities ?? []).map((one) => ({ value: one.key, label: nameOf(one) }))}
      onChoose={(key) => changeView({ city: key, areas: areaChoiceIn(catalog, key, areas) })}
    />
  );
}
