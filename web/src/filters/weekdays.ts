/** The server's keys of the days of the week, from the first day of an Iranian week to its last. */
export const WEEKDAYS = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Some days in canonical order; all of them restrict nothing, so they are none. */
export function weekdaySet(days: readonly string[]): Weekday[] {
  const chosen = WEEKDAYS.filter((day) => days.includes(day));
  return chosen.length === WEEKDAYS.length ? [] : chosen;
}

export function readWeekdays(text: string): Weekday[] {
  return weekdaySet(text.split(','));
}
