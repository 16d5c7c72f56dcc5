import { computed } from '@preact/signals';
import { WEEKDAYS, type Weekday } from '../filters/weekdays.ts';
import { locale } from './locale.ts';

const tag = computed(() => (locale.value === 'fa' ? 'fa-IR' : 'en-GB'));

const integer = computed(() => new Intl.NumberFormat(tag.value, { maximumFractionDigits: 0 }));
const plain = computed(() => new Intl.NumberFormat(tag.value, { useGrouping: false }));
const decimal = computed(() => new Intl.NumberFormat(tag.value, { maximumFractionDigits: 1 }));
const precise = computed(() => new Intl.NumberFormat(tag.value, { maximumSignificantDigits: 3 }));
const twoThatCount = computed(() => new Intl.NumberFormat(tag.value, { maximumSignificantDigits: 2 }));
const percent = computed(
  () => new Intl.NumberFormat(tag.value, { style: 'percent', maximumFractionDigits: 1 }),
);
const longDay = computed(() => new Intl.DateTimeFormat(tag.value, { dateStyle: 'medium', timeZone: 'UTC' }));
const month = computed(() => new Intl.DateTimeFormat(tag.value, { month: 'short', timeZone: 'UTC' }));
const weekday = computed(() => new Intl.DateTimeFormat(tag.value, { weekday: 'short', timeZone: 'UTC' }));
const twoDigits = computed(() => new Intl.NumberFormat(tag.value, { minimumIntegerDigits: 2 }));
const megabytes = computed(
  () => new Intl.NumberFormat(tag.value, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
);
const relative = computed(() => new Intl.RelativeTimeFormat(tag.value, { numeric: 'auto' }));

/** Numbers and days as the reader's language writes them; null means unknown. */
export const format = {
  integer: (value: number) => integer.value.format(value),
  /** A number that is a name: without marks between thousands. */
  plain: (value: number) => plain.value.format(value),
  decimal: (value: number) => decimal.value.format(value),
  /** Three digits that count: densities span four powers of ten. */
  density: (value: number) => (value >= 100 ? integer : precise).value.format(value),
  rough: (value: number) => (value >= 10 ? integer : twoThatCount).value.format(value),
  /** A difference; its sign is told for both sides of zero, and stands left of the digits in Persian too. */
  signed: (value: number) =>
    (locale.value === 'fa' ? '\u200e' : '') +
    (value > 0 ? '+' : value < 0 ? '−' : '') +
    (Math.abs(value) >= 100 ? integer : precise).value.format(Math.abs(value)),
  /** 6 January 2024 was a Saturday. */
  weekday: (day: Weekday) => weekday.value.format(Date.UTC(2024, 0, 6 + WEEKDAYS.indexOf(day))),
  hour: (hour: number) => `${twoDigits.value.format(hour)}:${twoDigits.value.format(0)}`,
  megabytes: (bytes: number) => megabytes.value.format(bytes / 1e6),
  percent: (value: number) => percent.value.format(value),
  /** A day yyyy-mm-dd; Jalali in Persian. */
  day: (isoDay: string) => longDay.value.format(Date.parse(`${isoDay}T00:00:00Z`)),
  /** The month of a day; Jalali in Persian. */
  month: (isoDay: string) => month.value.format(Date.parse(`${isoDay}T00:00:00Z`)),
  moment: (instant: string, timeZone: string) =>
    new Intl.DateTimeFormat(tag.value, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      Date.parse(instant),
    ),
  age: (seconds: number) => {
    if (seconds < 90) return relative.value.format(-Math.round(seconds), 'second');
    if (seconds < 5400) return relative.value.format(-Math.round(seconds / 60), 'minute');
    if (seconds < 129_600) return relative.value.format(-Math.round(seconds / 3600), 'hour');
    return relative.value.format(-Math.round(seconds / 86_400), 'day');
  },
};
