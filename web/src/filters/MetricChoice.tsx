import { t } from '../i18n/locale.ts';
import { metricShown, metricsOffered } from '../shown.ts';
import { changeView } from '../state.ts';

/** What the heat tells of; only what this server and city have. */
export function MetricChoice() {
  const words = t.value;
  const offered = metricsOffered.value;
  return (
    <fieldset class="field">
      <legend>{words.metric}</legend>
      <div class="chips">
        {offered.map((metric) => (
          <label class="chip" key={metric}>
            <input
              type="radio"
              name="metric"
              value={metric}
              checked={metric === metricShown.value}
              onChange={() => changeView({ metric, ...(metric === 'orders' ? {} : { compare: null }) })}
            />
            <span>{words.metrics[metric].name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
