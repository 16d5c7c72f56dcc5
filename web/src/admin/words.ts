import { computed } from '@preact/signals';
import { adminEn } from '../i18n/adminEn.ts';
import { adminFa } from '../i18n/adminFa.ts';
import { locale } from '../i18n/locale.ts';

const DICTIONARIES: Record<'en' | 'fa', typeof adminEn> = { en: adminEn, fa: adminFa };

export const a = computed(() => DICTIONARIES[locale.value]);

/** The name of a dataset or a pool; what is not known keeps its key. */
export function named(names: Record<string, string>, key: string): string {
  return names[key] ?? key;
}
