import { computed, effect, signal } from '@preact/signals';
import { type Dictionary, en } from './en.ts';
import { fa } from './fa.ts';

export type Locale = 'en' | 'fa';

const STORED = 'foodmap.locale';
const DICTIONARIES: Record<Locale, Dictionary> = { en, fa };

export const locale = signal<Locale>(firstLocale());
export const t = computed(() => DICTIONARIES[locale.value]);

/** The name of a thing in the language of the page. */
export function nameOf(thing: { nameEn: string; nameFa: string }): string {
  return locale.value === 'fa' ? thing.nameFa : thing.nameEn;
}

export function toggleLocale(): void {
  locale.value = locale.value === 'fa' ? 'en' : 'fa';
  try {
    localStorage.setItem(STORED, locale.value);
  } catch {
    // Storage can be switched off; the choice then lasts as long as the page.
  }
}

/** Keeps the document in the language: dir sits on body, since on html it would mirror brackets in map labels. */
export function startLocale(): void {
  effect(() => {
    document.documentElement.lang = locale.value;
    document.body.dir = locale.value === 'fa' ? 'rtl' : 'ltr';
    document.title = t.value.title;
  });
}

function firstLocale(): Locale {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'en' || stored === 'fa') return stored;
  } catch {
    // See toggleLocale.
  }
  return globalThis.navigator?.language?.startsWith('fa') ? 'fa' : 'en';
}
