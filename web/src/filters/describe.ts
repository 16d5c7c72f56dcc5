import { format } from '../i18n/format.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import type { HourRange } from './hours.ts';
import type { OrderFilter } from './orderFilter.ts';
import { WEEKDAYS, type Weekday } from './weekdays.ts';

/** A filter in words, part by part: days and lines always, the rest where it restricts. */
export function filterWords(filter: OrderFilter): string[] {
  return [
    filter.city === state.view.value.city ? '' : cityName(filter.city),
    dayWords(filter.from, filter.to),
    filter.lines.length ? filter.lines.map(lineName).join(', ') : t.value.allLines,
    weekdayWords(filter.weekdays),
    hoursWords(filter.hours),
    filter.inAreas.length ? t.value.inAreas(format.integer(filter.inAreas.length)) : '',
  ].filter(Boolean);
}

export function dayWords(from: string | null, to: string | null): string {
  if (!from && !to) return t.value.allDates;
  return `${from ? format.day(from) : '…'} – ${to ? format.day(to) : '…'}`;
}

/** Empty when no day of the week is chosen. */
export function weekdayWords(weekdays: readonly Weekday[]): string {
  return WEEKDAYS.filter((day) => weekdays.includes(day))
    .map(format.weekday)
    .join(', ');
}

export function hoursWords(hours: HourRange | null): string {
  return hours ? t.value.hourRange(format.hour(hours.from), format.hour(hours.to)) : '';
}

export function lineName(key: string): string {
  const line = state.catalog.value?.businessLines.find((one) => one.key === key);
  return line ? nameOf(line) : key;
}

function cityName(key: string): string {
  const city = state.catalog.value?.cities.find((one) => one.key === key);
  return city ? nameOf(city) : key;
}
