import { shiftDay } from '../filters/dateRange.ts';
import { normalisePersian, persianDigits } from './digits.ts';

const DAY_MILLIS = 86_400_000;
const FIELDS = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

interface JalaliDay {
  year: number;
  month: number;
  day: number;
}

function jalaliOf(time: number): JalaliDay {
  const parts = FIELDS.formatToParts(time);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: field('year'), month: field('month'), day: field('day') };
}

/** A day yyyy-mm-dd as a Persian writes it: ۱۴۰۵/۰۳/۱۰. */
export function jalaliText(isoDay: string): string {
  const { year, month, day } = jalaliOf(Date.parse(`${isoDay}T00:00:00Z`));
  return persianDigits(`${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`);
}

/** The day yyyy-mm-dd of a Jalali date typed in any digits; null when there is no such day. */
export function parseJalali(text: string): string | null {
  const match = /^(1[234]\d\d)[/\-. ](\d{1,2})[/\-. ](\d{1,2})$/.exec(normalisePersian(text));
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  // Month starts drift by a day between years, so guess and step to the day that Intl calls by this name.
  const dayOfYear = month <= 6 ? (month - 1) * 31 + day : 186 + (month - 7) * 30 + day;
  const guess = Date.UTC(year + 621, 2, 20) + dayOfYear * DAY_MILLIS;
  for (let step = -2; step <= 2; step++) {
    const time = guess + step * DAY_MILLIS;
    const found = jalaliOf(time);
    if (found.year === year && found.month === month && found.day === day)
      return new Date(time).toISOString().slice(0, 10);
  }
  return null;
}

/** The month of a day up to that day, and the one before it, in the calendar of the language. */
export function lastMonths(isoDay: string, language: 'en' | 'fa'): { from: string; to: string }[] {
  const from = monthStart(isoDay, language);
  const before = shiftDay(from, -1);
  return [
    { from, to: isoDay },
    { from: monthStart(before, language), to: before },
  ];
}

function monthStart(isoDay: string, language: 'en' | 'fa'): string {
  if (language === 'en') return `${isoDay.slice(0, 8)}01`;
  return shiftDay(isoDay, 1 - jalaliOf(Date.parse(`${isoDay}T00:00:00Z`)).day);
}
