import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { hoursWords, weekdayWords } from './describe.ts';
import { HOURS_A_DAY, hourRange } from './hours.ts';
import { More } from './More.tsx';
import { PlayHours } from './PlayHours.tsx';
import { WEEKDAYS, type Weekday, weekdaySet } from './weekdays.ts';

/** Days of the week and hours of the day. */
export function TimeChoice() {
  const words = t.value;
  const { weekdays, hours } = state.view.value;
  const chosen = [weekdayWords(weekdays), hoursWords(hours)].filter(Boolean).join(' · ');
  return (
    <More name="time" title={words.times} chosen={chosen}>
      <fieldset class="field">
        <legend>{words.weekdays}</legend>
        <div class="chips tight">
          {WEEKDAYS.map((day) => (
            <label class="chip" key={day}>
              <input
                type="checkbox"
                name="weekday"
                value={day}
                checked={weekdays.includes(day)}
                onChange={() => changeView({ weekdays: toggled(weekdays, day) })}
              />
              <span>{format.weekday(day)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Hours />
    </More>
  );
}

function toggled(days: readonly Weekday[], day: Weekday): Weekday[] {
  return weekdaySet(days.includes(day) ? days.filter((one) => one !== day) : [...days, day]);
}

/** The end may lie before the start: then the range runs over midnight. */
function Hours() {
  const words = t.value;
  const { from, to } = state.view.value.hours ?? { from: 0, to: HOURS_A_DAY };
  const change = (start: number, end: number) => changeView({ hours: hourRange(start, end) });
  return (
    <fieldset class="field">
      <legend>{words.hours}</legend>
      <div class="hours">
        <HourSelect
          name="hour-from"
          label={words.hourFrom}
          first={0}
          value={from}
          onChange={(h) => change(h, to)}
        />
        <HourSelect
          name="hour-to"
          label={words.hourTo}
          first={1}
          value={to}
          onChange={(h) => change(from, h)}
        />
      </div>
      <PlayHours />
    </fieldset>
  );
}

interface HourSelectProps {
  name: string;
  label: string;
  first: number;
  value: number;
  onChange: (hour: number) => void;
}

function HourSelect({ name, label, first, value, onChange }: HourSelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {Array.from({ length: HOURS_A_DAY }, (_, n) => n + first).map((hour) => (
          <option key={hour} value={hour}>
            {format.hour(hour)}
          </option>
        ))}
      </select>
    </label>
  );
}
