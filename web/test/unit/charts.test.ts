import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../src/areas/breaks.ts';
import { areaClasses } from '../../src/areas/choropleth.ts';
import { csvText } from '../../src/charts/csv.ts';
import { inOrder } from '../../src/charts/RankTable.tsx';
import { barsOf, indexAt, spanOf } from '../../src/charts/timeBars.ts';
import { busiestHour, nextHour } from '../../src/filters/play.ts';

describe('breaks', () => {
  const values = [1, 2, 3, 10, 11, 12, 50, 51, 52];

  it('part by count, by width or where the gaps are', () => {
    expect(breaksOf(values, 3, 'quantile')).toEqual([1, 10, 50]);
    expect(breaksOf(values, 3, 'equal')).toEqual([1, 18, 35]);
    expect(breaksOf(values, 3, 'natural')).toEqual([1, 10, 50]);
    expect(breaksOf([1, 2, 3, 4, 5, 100], 2, 'natural')).toEqual([1, 100]);
  });

  it('rise strictly and begin at the least, whatever the values', () => {
    for (const breaks of ['quantile', 'equal', 'natural'] as const)
      for (let n = 0; n < 60; n++) {
        const count = 1 + Math.floor(Math.random() * 30);
        const sorted = Array.from({ length: count }, () => Math.floor(Math.random() * 8)).sort(
          (a, b) => a - b,
        );
        const starts = breaksOf(sorted, 6, breaks);
        expect(starts[0]).toBe(sorted[0]);
        expect(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0))).toBe(true);
        const classes = areaClasses(new Map(sorted.map((value, id) => [id, value])), breaks, 'light');
        expect(classes.reduce((sum, { areas }) => sum + areas, 0)).toBe(count);
      }
  });
});

describe('tables', () => {
  it('are saved so that no spreadsheet runs them', () => {
    expect(csvText([['a,b', '=1+1', 'say "x"', null, 1.5]])).toBe(`\ufeff"a,b",'=1+1,"say ""x""",,1.5\r\n`);
  });

  it('have what is unknown last either way', () => {
    const columns = [{ key: 'n', label: 'n', value: (row: { n: number | null }) => row.n }];
    const rows = [{ n: 2 }, { n: null }, { n: 1 }];
    const sorted = (rising: boolean) => inOrder(rows, columns, { key: 'n', rising }).map(({ n }) => n);
    expect(sorted(true)).toEqual([1, 2, null]);
    expect(sorted(false)).toEqual([2, 1, null]);
  });
});

describe('the play of hours', () => {
  it('goes round the day, on the scale of the busiest hour', () => {
    expect(nextHour(null)).toEqual({ from: 0, to: 1 });
    expect(nextHour({ from: 23, to: 24 })).toEqual({ from: 0, to: 1 });
    const points = [9, 20, 20].map((hour) => ({ hour, orders: 5 }));
    expect(busiestHour(points)).toBe(20);
  });
});

describe('bars of time', () => {
  const points = ['2026-03-07', '2026-03-14', '2026-03-21'].map((day) => ({
    start: `${day}T00:00:00+03:30`,
    orders: 7,
  }));
  const bars = barsOf(points, '2026-03-24');

  it('end the day before the next begins', () => {
    expect(bars.map(({ to }) => to)).toEqual(['2026-03-13', '2026-03-20', '2026-03-24']);
  });

  it('are chosen when any of their days is', () => {
    expect(spanOf(bars, null, null)).toEqual({ first: 0, last: 2 });
    expect(spanOf(bars, '2026-03-13', '2026-03-14')).toEqual({ first: 0, last: 1 });
    expect(spanOf(bars, '2027-01-01', null)).toEqual({ first: 3, last: 2 });
  });

  it('are hit within the plot, also at its ends', () => {
    expect([-0.1, 0, 0.5, 0.999, 1.2].map((share) => indexAt(share, 4))).toEqual([0, 0, 2, 3, 3]);
  });
});
