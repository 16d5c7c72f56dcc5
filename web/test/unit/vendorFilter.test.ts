import { describe, expect, it } from 'vitest';
import { circle, distanceKm } from '../../src/vendors/circle.ts';
import {
  codesIn,
  gradeKey,
  MAX_CODES,
  NO_VENDOR_FILTER,
  readVendorFilter,
  vendorInput,
  vendorText,
} from '../../src/vendors/vendorFilter.ts';

const read = (text: string) => readVendorFilter(new URLSearchParams(text));

describe('filter of vendors', () => {
  it('is written in the order of the server, and nothing for what does not restrict', () => {
    expect(vendorText(read('open=unknown&grade=a,a-plus&status=12,5,5&visible=true,false,unknown'))).toBe(
      'grade=a-plus,a&status=5,12&open=unknown',
    );
    expect(vendorText(NO_VENDOR_FILTER)).toBe('');
    expect(vendorInput(NO_VENDOR_FILTER)).toBeUndefined();
  });

  it('speaks to GraphQL in constants', () => {
    expect(vendorInput(read('grade=a-plus,not-enough-comments&visible=true'))).toMatchObject({
      grades: ['A_PLUS', 'NOT_ENOUGH_COMMENTS'],
      visible: ['TRUE'],
    });
    expect(gradeKey('NOT_ENOUGH_COMMENTS')).toBe('not-enough-comments');
  });

  it('finds codes in whatever was pasted', () => {
    expect(codesIn('2abc,5x;\n 2abc\t۲الف، 9 ')).toEqual(['2abc', '5x', '9', '۲الف']);
    expect(codesIn('<b> "x" a&b')).toEqual([]);
    expect(codesIn(Array.from({ length: 999 }, (_, n) => `c${n}`).join(' '))).toHaveLength(MAX_CODES);
  });

  it('survives codes that need escaping', () => {
    const filter = { ...NO_VENDOR_FILTER, codes: ['۲الف'] };
    expect(read(vendorText(filter))).toEqual(filter);
  });
});

describe('a radius on the map', () => {
  it('is as far from its middle everywhere', () => {
    for (const [lon, lat, km] of [
      [51.4, 35.7, 3],
      [52.5, 29.6, 15],
      [59.6, 36.3, 0.5],
    ] as const) {
      const ring = circle(lon, lat, km);
      expect(ring[0]).toEqual(ring.at(-1));
      for (const corner of ring) expect(distanceKm([lon, lat], corner)).toBeCloseTo(km, 6);
    }
  });
});
