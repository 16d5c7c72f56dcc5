import { describe, expect, it } from 'vitest';
import { lastDays, withEnd } from '../../src/filters/dateRange.ts';
import { AREA_LAYERS, DEFAULT_VIEW, HEAT_MODES, type View } from '../../src/filters/view.ts';
import { filterQuery, readView, writeView } from '../../src/filters/viewUrl.ts';

const LINES = ['bakery', 'cafe', 'fruit-shop', 'ice-cream-and-juice-shop', 'restaurant'];
const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;
const day = () => new Date(Date.UTC(2024, 0, 1 + Math.floor(Math.random() * 900))).toISOString().slice(0, 10);

function randomView(): View {
  const [from, to] = [day(), day()].sort();
  return {
    city: pick(['tehran', 'mashhad', 'shiraz']),
    from: pick([null, from ?? null]),
    to: pick([null, to ?? null]),
    lines: LINES.filter(() => Math.random() < 0.4),
    heat: pick(HEAT_MODES),
    vendors: pick([true, false]),
    areas: pick([...AREA_LAYERS, 'off'] as const),
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
    ])
      expect(readView(search)).toEqual(DEFAULT_VIEW);
  });

  it('sorts and de-duplicates lines, and turns a reversed range round', () => {
    const view = readView('?line=restaurant,cafe,cafe&from=2026-05-01&to=2026-03-01');
    expect(filterQuery(view)).toBe('city=tehran&from=2026-03-01&to=2026-05-01&line=cafe,restaurant');
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
