import { AREA_METRICS } from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { locale, t } from '../i18n/locale.ts';
import type { Card } from '../map/featureCard.ts';
import { changeView, state } from '../state.ts';
import { idSet } from '../vendors/vendorFilter.ts';

/** Facts of an area; population only where it is known, and marked where it is reckoned from other areas. */
export function areaCard(properties: Record<string, unknown>): Card {
  const words = t.peek();
  const { name, name_en: nameEn, area_km2: area, population, population_km2: perKm2 } = properties;
  const estimated = properties.population_estimated === true;
  const persian = locale.peek() === 'fa';
  const title = persian ? (name ?? nameEn) : (nameEn ?? name);
  const other = persian ? nameEn : name;
  const marked = (text: string) => (estimated ? words.estimated(text) : text);
  const facts: Card['facts'] = [];
  if (typeof area === 'number') facts.push([words.area, words.km2(format.density(area))]);
  facts.push([
    words.population,
    typeof population === 'number' ? marked(format.integer(population)) : words.unknown,
  ]);
  if (typeof perKm2 === 'number') facts.push([words.density, words.perKm2(marked(format.integer(perKm2)))]);
  facts.push(...measuredFacts(properties.id));
  return {
    title: String(title ?? ''),
    ...(other && other !== title ? { subtitle: String(other) } : {}),
    facts,
    ...(typeof properties.id === 'number' ? { action: onlyHere(properties.id) } : {}),
  };
}

/** Its numbers, when somebody has asked for those of all areas. */
function measuredFacts(id: unknown): Card['facts'] {
  const measured = state.measured.peek();
  if (!measured || typeof id !== 'number') return [];
  return AREA_METRICS.filter((metric) => metric !== 'populationKm2').flatMap((metric): Card['facts'] => {
    const value = measured[metric].get(id);
    return value === undefined ? [] : [[t.peek().areaMetrics[metric], format.density(value)]];
  });
}

/** Adds the area to those that orders have to come from, or takes it out. */
function onlyHere(id: number): NonNullable<Card['action']> {
  const { inAreas } = state.view.peek();
  const inside = inAreas.includes(id);
  return {
    label: inside ? t.peek().notOnlyHere : t.peek().onlyHere,
    run: () =>
      changeView({ inAreas: idSet(inside ? inAreas.filter((one) => one !== id) : [...inAreas, id]) }),
  };
}
