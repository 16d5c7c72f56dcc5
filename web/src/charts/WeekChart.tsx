import { HOURS_A_DAY } from '../filters/hours.ts';
import { WEEKDAYS, type Weekday } from '../filters/weekdays.ts';
import { colourAt } from '../heat/colours.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';

interface WeekChartProps {
  /** Orders a day, from Saturday at 0 to Friday at 23. */
  values: readonly number[];
  isChosen: (day: Weekday, hour: number) => boolean;
  onChoose: (day: Weekday, hour: number) => void;
}

const HOURS_NAMED = [0, 6, 12, 18, 23];
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -HOURS_A_DAY,
  ArrowDown: HOURS_A_DAY,
};

/** Orders by day of the week and hour. Every hour is a button that chooses it; arrows go from one to the next. */
export function WeekChart({ values, isChosen, onChoose }: WeekChartProps) {
  const words = t.value;
  const most = Math.max(...values, 1);
  const peak = Math.max(values.indexOf(most), 0);
  return (
    <div class="week-chart" dir="ltr" id="week-chart">
      <span />
      {Array.from({ length: HOURS_A_DAY }, (_, hour) => (
        <small key={hour} aria-hidden="true">
          {HOURS_NAMED.includes(hour) && format.integer(hour)}
        </small>
      ))}
      {WEEKDAYS.map((day, row) => (
        <>
          <small key={day} aria-hidden="true">
            {format.weekday(day)}
          </small>
          {Array.from({ length: HOURS_A_DAY }, (_, hour) => {
            const index = row * HOURS_A_DAY + hour;
            const value = values[index] ?? 0;
            const name = `${format.weekday(day)} ${format.hour(hour)}: ${words.ordersADay(format.density(value))}`;
            return (
              <button
                key={`${day}${hour}`}
                type="button"
                data-hour={`${day}-${hour}`}
                title={name}
                aria-label={name}
                aria-pressed={isChosen(day, hour)}
                tabIndex={index === peak ? 0 : -1}
                style={{ backgroundColor: value > 0 ? colourAt(value / most, theme.value) : '' }}
                onClick={() => onChoose(day, hour)}
                onKeyDown={step}
              />
            );
          })}
        </>
      ))}
    </div>
  );
}

function step(event: KeyboardEvent): void {
  const by = STEPS[event.key];
  const here = event.currentTarget as HTMLElement;
  const all = [...(here.parentElement?.querySelectorAll('button') ?? [])];
  const next = by === undefined ? undefined : all[all.indexOf(here as HTMLButtonElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
