import { layersOfCity } from '../areas/areaLayers.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { areasShown } from '../shown.ts';
import { changeView, state } from '../state.ts';
import { Segmented } from './Segmented.tsx';
import { Switch } from './Switch.tsx';
import type { AreaChoice } from './view.ts';

export function LayerChoice() {
  const words = t.value;
  const { vendors, city } = state.view.value;
  const layers = layersOfCity(state.catalog.value, city);
  return (
    <>
      <Segmented<AreaChoice>
        name="areas"
        legend={words.areas}
        value={areasShown.value}
        options={[
          ...layers.map((one) => ({
            value: one.layer,
            label: words.areaNames[one.layer] ?? nameOf(one),
          })),
          { value: 'off', label: words.off },
        ]}
        onChoose={(choice) => changeView({ areas: choice })}
      />
      <Switch
        name="vendors"
        label={words.vendorsOn}
        checked={vendors}
        onChange={(on) => changeView({ vendors: on })}
      />
    </>
  );
}
