import { computed } from '@preact/signals';
import { locale } from './locale.ts';

const tag = computed(() => (locale.value === 'fa' ? 'fa-IR' : 'en-GB'));

const integer = computed(() => new Intl.NumberFormat(tag.value, { maximumFractionDigits: 0 }));
const decimal = computed(() => new Intl.NumberFormat(tag.value, { maximumFractionDigits: 1 }));
const precise = computed(() => new Intl.NumberFormat(tag.value, { maximumSignificantDigits: 3 }));
const percent = computed(
  () => new Intl.NumberFormat(tag.value, { style: 'percent', maximumFractionDigits: 1 }),
);
const longDay = computed(() => new Intl.DateTimeFormat(tag.value, { dateStyle: 'medium', timeZone: 'UTC' }));
const relative = computed(() => new Intl.RelativeTimeFormat(tag.value, { numeric: 'auto' }));

/** Numbers and days as the reader's language writes them; null means unknown. */
export const format = {
  integer: (value: number) => integer.value.format(value),
  decimal: (value: number) => decimal.value.format(value),
  /** Three digits that count: densities span four powers of ten. */
  density: (value: number) => (value >= 100 ? integer : precise).value.format(value),
  percent: (value: number) => percent.value.format(value),
  /** A day yyyy-mm-dd; Jalali in Persian. */
  day: (isoDay: string) => longDay.value.format(Date.parse(`${isoDay}T00:00:00Z`)),
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
