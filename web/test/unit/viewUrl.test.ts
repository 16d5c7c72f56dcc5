import { describe, expect, it } from 'vitest';
import { compareText, otherSide } from '../../src/filters/compare.ts';
import { lastDays, withEnd } from '../../src/filters/dateRange.ts';
import { hourRange } from '../../src/filters/hours.ts';
import { filterText } from '../../src/filters/orderFilter.ts';
import {
  AREA_LAYERS,
  AREA_METRICS,
  BREAKS,
  COMPARE_WAYS,
  COVERAGE_MODES,
  COVERAGE_RANKS,
  DEFAULT_VIEW,
  HEAT_MODES,
  METRICS,
  PALETTES,
  PANELS,
  SITE_MEASURES,
  VENDOR_STYLES,
  type View,
} from '../../src/filters/view.ts';
import { readView, writeView } from '../../src/filters/viewUrl.ts';
import { WEEKDAYS, weekdaySet } from '../../src/filters/weekdays.ts';
import { FLAG_KEYS, GRADE_KEYS, someOf } from '../../src/vendors/vendorFilter.ts';

const LINES = ['bakery', 'cafe', 'fruit-shop', 'ice-cream-and-juice-shop', 'restaurant'];
const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;
const day = () => new Date(Date.UTC(2024, 0, 1 + Math.floor(Math.random() * 900))).toISOString().slice(0, 10);

function randomView(): View {
  const [from, to] = [day(), day()].sort();
  const compare = pick([null, 'previous', 'from=2026-01-01&to=2026-01-31', 'line=cafe']);
  return {
    city: pick(['tehran', 'mashhad', 'shiraz']),
    from: pick([null, from ?? null]),
    to: pick([null, to ?? null]),
    lines: LINES.filter(() => Math.random() < 0.4),
    weekdays: weekdaySet(WEEKDAYS.filter(() => Math.random() < 0.4)),
    hours: hourRange(Math.floor(Math.random() * 24), 1 + Math.floor(Math.random() * 24)),
    inAreas: pick([[], [3, 17]]),
    metric: compare ? 'orders' : pick(METRICS),
    heat: pick(HEAT_MODES),
    scale: pick([null, 'city=tehran', 'city=shiraz&from=2026-01-01&line=bakery,cafe&weekday=sat&hours=22-2']),
    compare,
    compareBy: pick(COMPARE_WAYS),
    vendors: pick([true, false]),
    areas: pick([...AREA_LAYERS, 'off'] as const),
    vendorFilter: {
      grades: someOf(
        GRADE_KEYS,
        GRADE_KEYS.filter(() => Math.random() < 0.4),
      ),
      statuses: [1, 5, 12].filter(() => Math.random() < 0.4),
      visible: someOf(FLAG_KEYS, [pick(FLAG_KEYS)]),
      open: pick([[], ['true', 'unknown']]),
      codes: pick([[], ['2abcde', '5x']]),
      areas: pick([[], [2, 340]]),
    },
    vendorStyle: pick(VENDOR_STYLES),
    vendorOrders: pick([true, false]),
    circles: pick([true, false]),
    coverage: pick(COVERAGE_MODES),
    palette: pick(PALETTES),
    rankBy: pick(COVERAGE_RANKS),
    beside: pick([null, 'feed' as const, 7]),
    reach: pick([null, { percent: 80 }, { percent: 150 }, { km: 2.5 }]),
    added: pick([
      [],
      [
        { at: [51.38, 35.7] as const, km: 2.5, line: 'cafe' },
        { at: [51.4, 35.712345] as const, km: 3, line: null },
      ],
    ]),
    sites: pick([null, ...SITE_MEASURES]),
    siteKm: pick([2, 3.5]),
    enough: pick([1, 20]),
    opacity: pick([70, 40]),
    areaMetric: pick([null, ...AREA_METRICS]),
    breaks: pick(BREAKS),
    drawn: pick([
      null,
      [
        [51.3, 35.7],
        [51.41234, 35.7],
        [51.4, 35.8],
      ],
    ]),
    panel: pick([...PANELS, 'off'] as const),
  };
}

describe('view in the address', () => {
  it('comes back as it was written', () => {
    for (let n = 0; n < 300; n++) {
      const view = randomView();
      expect(readView(`?${writeView(view)}`)).toEqual(view);
    }
  });

  it('says only what is not default', () => {
    expect(writeView(DEFAULT_VIEW)).toBe('city=tehran');
  });

  it('survives anything malformed', () => {
    for (const search of [
      '',
      '?city=%%%',
      '?from=2026-02-30&to=x',
      '?line=,,<b>&heat=lava&areas=moon&city=A B',
      '?metric=gold&weekday=noday,&hours=25-3&compare=city%3Dtehran',
      '?hours=11-11&weekday=sat,sun,mon,tue,wed,thu,fri&hours=0-24',
      '?grade=gold&status=x&visible=true,false,unknown&codes=<b>&reach=5%25&coverage=1&panel=null&drawn=1_2~3',
      '?reach=100%25&siteKm=99&opacity=5&sites=gold&add=1/2/99km,51/35,<b>&drawn=1_2~3_x~5_6&vendors=1',
    ])
      expect(readView(search)).toEqual(DEFAULT_VIEW);
  });

  it('sorts and de-duplicates lines, and turns a reversed range round', () => {
    const view = readView('?line=restaurant,cafe,cafe&from=2026-05-01&to=2026-03-01');
    expect(filterText(view)).toBe('city=tehran&from=2026-03-01&to=2026-05-01&line=cafe,restaurant');
  });
});

describe('days and hours', () => {
  it('stand in the fixed order of the server', () => {
    const view = readView('?hours=22-2&weekday=sun,thu,thu,mon');
    expect(filterText(view)).toBe('city=tehran&weekday=sun,mon,thu&hours=22-2');
  });
});

describe('a comparison', () => {
  const known = { last: '2026-05-31' };

  it('with the previous period has as many days, just before', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect(compareText('previous', march, known)).toBe('from=2026-01-29&to=2026-02-28');
    expect(compareText('previous', { from: '2026-05-31', to: null }, known)).toBe(
      'from=2026-05-30&to=2026-05-30',
    );
  });

  it('waits for a first day', () => {
    expect(compareText('previous', { from: null, to: null }, known)).toBeNull();
    expect(compareText('previous', { from: '2026-03-01', to: null }, null)).toBeNull();
  });

  it('replaces what it names and keeps the rest', () => {
    const view = readView('?city=shiraz&from=2026-03-01&to=2026-03-09&line=cafe&hours=8-9');
    expect(filterText(otherSide(view, 'from=2026-01-01&to=2026-01-09'))).toBe(
      'city=shiraz&from=2026-01-01&to=2026-01-09&line=cafe&hours=8-9',
    );
    expect(filterText(otherSide(view, 'line=bakery'))).toBe(
      'city=shiraz&from=2026-03-01&to=2026-03-09&line=bakery&hours=8-9',
    );
  });
});

describe('date ranges', () => {
  it('count both ends', () => {
    expect(lastDays(7, '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' });
    expect(lastDays(1, '2026-03-03')).toEqual({ from: '2026-03-03', to: '2026-03-03' });
  });

  it('never cross', () => {
    const range = { from: '2026-03-01', to: '2026-03-10' };
    expect(withEnd(range, 'from', '2026-04-01')).toEqual({ from: '2026-04-01', to: '2026-04-01' });
    expect(withEnd(range, 'to', null)).toEqual({ from: '2026-03-01', to: null });
  });
});
