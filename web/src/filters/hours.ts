/** Whole hours of a day in the city's time, from included, to excluded; from > to runs over midnight. */
export interface HourRange {
  from: number;
  to: number;
}

export const HOURS_A_DAY = 24;
const RANGE = /^(\d{1,2})-(\d{1,2})$/;

/** A range from two hours; null when it leaves nothing out or nothing in. */
export function hourRange(from: number, to: number): HourRange | null {
  const inside = from >= 0 && from < HOURS_A_DAY && to > 0 && to <= HOURS_A_DAY;
  if (!inside || from === to || (from === 0 && to === HOURS_A_DAY)) return null;
  return { from, to };
}

export function readHours(text: string): HourRange | null {
  const found = RANGE.exec(text);
  return found ? hourRange(Number(found[1]), Number(found[2])) : null;
}

export function hourText({ from, to }: HourRange): string {
  return `${from}-${to}`;
}
