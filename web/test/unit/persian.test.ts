import { describe, expect, it } from 'vitest';
import { latinDigits, normalisePersian, persianDigits } from '../../src/i18n/digits.ts';
import { en } from '../../src/i18n/en.ts';
import { fa } from '../../src/i18n/fa.ts';
import { jalaliText, parseJalali } from '../../src/i18n/jalali.ts';

describe('Persian text', () => {
  it('reads digits of all three scripts', () => {
    expect(latinDigits('۱۲۳ ٤٥٦ 789')).toBe('123 456 789');
    expect(persianDigits('1405/03/10')).toBe('۱۴۰۵/۰۳/۱۰');
  });

  it('folds what keyboards write differently', () => {
    expect(normalisePersian('كافه‌ي\u200e  عليـــ')).toBe('کافه ی علی');
    expect(normalisePersian('مُحَمَّد')).toBe('محمد');
  });
});

describe('Jalali days', () => {
  it('are those of the calendar', () => {
    expect(jalaliText('2026-11-21')).toBe('۱۴۰۵/۰۸/۳۰');
    expect(parseJalali('1405/8/30')).toBe('2026-11-21');
    expect(parseJalali(' ۱۴۰۵-۰۸-۳۰ ')).toBe('2026-11-21');
  });

  it('come back as they were written, for fifteen years', () => {
    for (let time = Date.UTC(2015, 0, 1); time < Date.UTC(2030, 0, 1); time += 86_400_000) {
      const iso = new Date(time).toISOString().slice(0, 10);
      expect(parseJalali(jalaliText(iso))).toBe(iso);
    }
  });

  it('are refused when there is no such day', () => {
    // 1404 is no leap year, 1403 is.
    for (const text of ['1404/12/30', '1405/13/01', '1405/07/31', '1405/00/10', '2026/01/01', 'امروز', ''])
      expect(parseJalali(text)).toBeNull();
    expect(parseJalali('1403/12/30')).toBe('2025-03-20');
  });
});

describe('dictionaries', () => {
  it('say the same things', () => {
    expect(Object.keys(fa).sort()).toEqual(Object.keys(en).sort());
    for (const [key, value] of Object.entries(fa)) expect(value, key).not.toBe('');
  });
});
