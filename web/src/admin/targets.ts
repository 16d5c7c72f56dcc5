import SET from '../../documents/set-targets.graphql?raw';
import TARGETS from '../../documents/targets.graphql?raw';
import { patiently } from '../api/follow.ts';
import { ask } from '../api/graphql.ts';

/** Vendors by area and line. */
export type Targets = ReadonlyMap<string, number>;

/** As many changes as the server takes at once. */
export const MOST_CHANGES = 1000;
export const MOST_VENDORS = 10_000;

export const keyOf = (area: number, line: string) => `${area}/${line}`;

interface Target {
  area: number;
  line: { key: string };
  vendors: number;
}

export async function fetchTargets(city: string, cancel: AbortSignal): Promise<Targets> {
  const { targets } = await patiently(() => ask<{ targets: Target[] }>(TARGETS, { city }, cancel), cancel);
  return new Map(targets.map(({ area, line, vendors }) => [keyOf(area, line.key), vendors]));
}

/** Changes some targets; those of none are taken away. Returns the number of the new version. */
export async function saveTargets(city: string, changes: Targets): Promise<number> {
  const targets = [...changes].map(([key, vendors]) => {
    const [area, line] = key.split('/');
    return { area: Number(area), line, vendors };
  });
  const answer = await ask<{ setTargets: { version: number } }>(
    SET,
    { city, targets },
    new AbortController().signal,
  );
  return answer.setTargets.version;
}

/** The changes with one more; what is as it was is none. */
export function changed(targets: Targets, changes: Targets, key: string, vendors: number): Targets {
  const all = new Map(changes);
  if ((targets.get(key) ?? 0) === vendors) all.delete(key);
  else all.set(key, vendors);
  return all;
}

/** A number of vendors as somebody wrote it; empty is none, null is no number. */
export function readVendors(text: string): number | null {
  const number = Number(text.trim() || 0);
  return Number.isInteger(number) && number >= 0 && number <= MOST_VENDORS ? number : null;
}
