import { format } from '../i18n/format.ts';
import { lastMonths } from '../i18n/jalali.ts';
import { locale, t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { DayInput } from './DayInput.tsx';
import { daysOfCity, lastDays, withEnd } from './dateRange.ts';

const PRESETS = [7, 30, 90];

export function DateRange() {
  const words = t.value;
  const { from, to, city } = state.view.value;
  const known = daysOfCity(state.status.value, city);
  const change = (end: 'from' | 'to') => (day: string | null) => changeView(withEnd({ from, to }, end, day));
  return (
    <fieldset class="field">
      <legend>{words.dates}</legend>
      <div class="presets">
        <Preset label={words.allDates} range={{ from: null, to: null }} />
        {known &&
          PRESETS.map((count) => (
            <Preset
              key={count}
              label={words.lastDays(format.integer(count))}
              range={lastDays(count, known.last)}
            />
          ))}
        {known &&
          lastMonths(known.last, locale.value).map((month) => (
            <Preset key={month.from} label={format.month(month.from)} range={month} />
          ))}
      </div>
      <div class="days">
        <DayInput
          id="day"
          label={words.from}
          name="from"
          value={from}
          known={known}
          onChange={change('from')}
        />
        <DayInput id="day" label={words.to} name="to" value={to} known={known} onChange={change('to')} />
      </div>
    </fieldset>
  );
}

function Preset({ label, range }: { label: string; range: { from: string | null; to: string | null } }) {
  const { from, to } = state.view.value;
  return (
    <button
      type="button"
      aria-pressed={from === range.from && to === range.to}
      onClick={() => changeView(range)}
    >
      {label}
    </button>
  );
}
