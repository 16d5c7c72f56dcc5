import { layersOfCity } from '../areas/areaLayers.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { Segmented } from './Segmented.tsx';
import type { AreaChoice, HeatMode } from './view.ts';

export function LayerChoice() {
  const words = t.value;
  const { heat, vendors, areas, city } = state.view.value;
  const layers = layersOfCity(state.catalog.value, city);
  return (
    <>
      <Segmented<HeatMode>
        name="heat"
        legend={words.heat}
        value={heat}
        options={[
          { value: 'smooth', label: words.heatSmooth },
          { value: 'squares', label: words.heatSquares },
          { value: 'off', label: words.off },
        ]}
        onChoose={(mode) => changeView({ heat: mode })}
      />
      <Segmented<AreaChoice>
        name="areas"
        legend={words.areas}
        value={areas}
        options={[
          ...layers.map((one) => ({
            value: one.layer,
            label: words.areaNames[one.layer] ?? nameOf(one),
          })),
          { value: 'off', label: words.off },
        ]}
        onChoose={(choice) => changeView({ areas: choice })}
      />
      <label class="switch">
        <input
          type="checkbox"
          name="vendors"
          checked={vendors}
          onChange={(event) => changeView({ vendors: event.currentTarget.checked })}
        />
        <span class="track" aria-hidden="true" />
        {words.vendorsOn}
      </label>
    </>
  );
}
