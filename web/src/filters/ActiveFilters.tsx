import { reachText } from '../coverage/reach.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { besideShown } from '../shown.ts';
import { changeView, state } from '../state.ts';
import { gradeLabel } from '../vendors/grades.ts';
import { NO_VENDOR_FILTER, vendorText } from '../vendors/vendorFilter.ts';
import { dayWords, hoursWords, lineName, weekdayWords } from './describe.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

interface Active {
  key: string;
  words: string;
  /** What takes it out. */
  without: Partial<View>;
}

/** What restricts the numbers, each with the way out, and the way out of all. */
export function ActiveFilters() {
  const words = t.value;
  const active = activeOf(state.view.value);
  if (!active.length) return null;
  return (
    <section class="active" aria-label={words.activeFilters}>
      <div class="chips">
        {active.map(({ key, words: text, without }) => (
          <button
            key={key}
            type="button"
            class="active-chip"
            data-filter={key}
            aria-label={words.removeFilter(text)}
            onClick={() => changeView(without)}
          >
            <bdi>{text}</bdi>
            <span aria-hidden="true">×</span>
          </button>
        ))}
        <button type="button" class="small" id="reset" onClick={reset}>
          {words.resetAll}
        </button>
      </div>
    </section>
  );
}

/** All as at first, but for the city and the panel one works in. */
function reset(): void {
  const { city, panel } = state.view.peek();
  state.view.value = { ...DEFAULT_VIEW, city, panel };
}

function activeOf(view: View): Active[] {
  const words = t.value;
  const { from, to, lines, weekdays, hours, inAreas, compare, scale, reach, added, drawn, vendorOrders } =
    view;
  const all: (Active | false | null)[] = [
    (from || to) !== null && { key: 'dates', words: dayWords(from, to), without: { from: null, to: null } },
    ...lines.map((line) => ({
      key: `line-${line}`,
      words: lineName(line),
      without: { lines: lines.filter((one) => one !== line) },
    })),
    weekdays.length > 0 && { key: 'weekdays', words: weekdayWords(weekdays), without: { weekdays: [] } },
    hours && { key: 'hours', words: hoursWords(hours), without: { hours: null } },
    inAreas.length > 0 && {
      key: 'areas',
      words: words.inAreas(format.integer(inAreas.length)),
      without: { inAreas: [] },
    },
    ...vendorParts(view),
    vendorOrders && { key: 'vendor-orders', words: words.vendorOrders, without: { vendorOrders: false } },
    reach && {
      key: 'reach',
      words: `${words.reach}: ${words.reachWords(reachText(reach))}`,
      without: { reach: null },
    },
    added.length > 0 && { key: 'added', words: words.added, without: { added: [] } },
    besideShown.value !== null && {
      key: 'beside',
      words: words.coverageDifference,
      without: { beside: null },
    },
    compare !== null && { key: 'compare', words: words.compare, without: { compare: null } },
    scale !== null && { key: 'scale', words: words.scaleKept, without: { scale: null } },
    drawn && { key: 'drawn', words: words.drawnArea, without: { drawn: null } },
  ];
  return all.filter((one): one is Active => Boolean(one));
}

function vendorParts({ vendorFilter }: View): Active[] {
  const words = t.value;
  if (vendorText(vendorFilter) === '') return [];
  const { grades, statuses, visible, open, codes, areas } = vendorFilter;
  const flag = (key: string) => ({ true: words.yes, false: words.no })[key] ?? words.unknown;
  const parts: [keyof typeof vendorFilter, string][] = [
    ['grades', `${words.grade}: ${grades.map(gradeLabel).join(', ')}`],
    ['statuses', `${words.status}: ${statuses.map(format.plain).join(', ')}`],
    ['visible', `${words.visible}: ${visible.map(flag).join(', ')}`],
    ['open', `${words.open}: ${open.map(flag).join(', ')}`],
    ['codes', words.codesTaken(format.integer(codes.length))],
    ['areas', words.vendorsInAreas(format.integer(areas.length))],
  ];
  return parts
    .filter(([key]) => vendorFilter[key].length > 0)
    .map(([key, text]) => ({
      key,
      words: text,
      without: { vendorFilter: { ...vendorFilter, [key]: NO_VENDOR_FILTER[key] } },
    }));
}
