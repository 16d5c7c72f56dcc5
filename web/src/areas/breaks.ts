import type { Breaks } from '../filters/view.ts';

/**
 * Where the classes of sorted values begin, strictly rising, the first at the least value. Fewer classes where
 * values fall together.
 */
export function breaksOf(sorted: readonly number[], classes: number, breaks: Breaks): number[] {
  const starts = { quantile, equal, natural }[breaks](sorted, Math.min(classes, sorted.length));
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** As many values in each. */
function quantile(sorted: readonly number[], classes: number): number[] {
  return Array.from({ length: classes }, (_, n) => sorted[Math.floor((n * sorted.length) / classes)] ?? 0);
}

/** As wide as each other. */
function equal(sorted: readonly number[], classes: number): number[] {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  if (least === most) return [least];
  return Array.from({ length: classes }, (_, n) => least + ((most - least) * n) / classes);
}

/** Least variance within the classes: Fisher's exact method, as in Jenks' natural breaks. */
function natural(sorted: readonly number[], classes: number): number[] {
  const count = sorted.length;
  const sums = prefix(sorted, (value) => value);
  const squares = prefix(sorted, (value) => value * value);
  const spread = (from: number, to: number) => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from);
  };
  // best[j]: least spread of the first j values in so many classes; cuts[c][j]: where the last of them begins.
  let best = Array.from({ length: count + 1 }, (_, to) => (to ? spread(0, to) : 0));
  const cuts: number[][] = [];
  for (let made = 1; made < classes; made++) {
    const [next, cut] = oneMore(best, spread, made, count);
    best = next;
    cuts.push(cut);
  }
  const starts: number[] = [];
  let end = count;
  for (const cut of cuts.reverse()) {
    end = cut[end] ?? 0;
    starts.push(sorted[end] ?? 0);
  }
  return [sorted[0] ?? 0, ...starts.reverse()];
}

function oneMore(
  best: readonly number[],
  spread: (from: number, to: number) => number,
  made: number,
  count: number,
): [number[], number[]] {
  const next = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  const cut = new Array<number>(count + 1).fill(0);
  for (let to = made + 1; to <= count; to++)
    for (let from = made; from < to; from++) {
      const total = (best[from] ?? 0) + spread(from, to);
      if (total < (next[to] ?? 0)) {
        next[to] = total;
        cut[to] = from;
      }
    }
  return [next, cut];
}

function prefix(values: readonly number[], of: (value: number) => number): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + of(value));
  return sums;
}
