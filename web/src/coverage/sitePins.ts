import type { SiteMeasure } from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import type { Pin } from '../state.ts';
import type { Site } from './coverageAnswer.ts';

/** What a site adds, in its unit. */
export function gainWords(gain: number, measure: SiteMeasure): string {
  const words = t.value;
  switch (measure) {
    case 'area':
      return words.km2(format.density(gain));
    case 'residents':
      return words.residentCount(format.integer(gain));
    case 'orders':
      return words.orderCount(format.integer(gain));
  }
}

/** Sites as pins with their ranks. */
export function sitePins(sites: readonly Site[], measure: SiteMeasure, km: number): Pin[] {
  const words = t.value;
  return sites.map(({ at, gain, vendors }, index) => ({
    at: [at.lon, at.lat],
    text: format.integer(index + 1),
    title: words.siteRank(format.integer(index + 1)),
    facts: [
      [words.siteAdds, gainWords(gain, measure)],
      [words.radius, words.km(format.decimal(km))],
      [words.reachedBy, words.vendorNumber(format.integer(vendors))],
    ],
  }));
}
