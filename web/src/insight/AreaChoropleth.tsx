import { Segmented } from '../filters/Segmented.tsx';
import { AREA_METRICS, type AreaMetric, BREAKS, type Breaks } from '../filters/view.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';

/** By what the areas are coloured, and how their values fall into classes. */
export function AreaChoropleth() {
  const words = t.value;
  const { areaMetric, breaks, areas, heat } = state.view.value;
  const choose = (metric: AreaMetric | null) =>
    changeView({
      areaMetric: metric,
      // What lies over the areas would mix with their colours.
      heat: metric && !areaMetric ? 'off' : heat,
      areas: metric && areas === 'off' ? 'marketing_area' : areas,
    });
  return (
    <section class="coverage-summary" aria-label={words.areaColour}>
      <label class="one-line">
        <span>{words.areaColour}</span>
        <select
          name="area-metric"
          value={areaMetric ?? ''}
          onChange={(event) => choose((event.currentTarget.value || null) as AreaMetric | null)}
        >
          <option value="">{words.off}</option>
          {AREA_METRICS.map((metric) => (
            <option key={metric} value={metric}>
              {words.areaMetrics[metric]}
            </option>
          ))}
        </select>
      </label>
      {areaMetric && (
        <Segmented<Breaks>
          name="breaks"
          legend={words.breaks}
          value={breaks}
          options={BREAKS.map((one) => ({ value: one, label: words.breakNames[one] }))}
          onChoose={(one) => changeView({ breaks: one })}
        />
      )}
    </section>
  );
}
