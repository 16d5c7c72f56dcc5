import { t } from '../i18n/locale.ts';
import { otherSideText } from '../shown.ts';
import { changeView, state } from '../state.ts';
import { otherSide, PREVIOUS, periodBefore } from './compare.ts';
import { DayInput } from './DayInput.tsx';
import { daysOfCity, lastDays, withEnd } from './dateRange.ts';
import { filterWords } from './describe.ts';
import { LineSelect } from './LineSelect.tsx';
import { More } from './More.tsx';
import { filterText, type OrderFilter, readFilter } from './orderFilter.ts';
import { Segmented } from './Segmented.tsx';
import { COMPARE_WAYS, type CompareWay } from './view.ts';

const KINDS = ['off', 'previous', 'dates', 'line'] as const;
type Kind = (typeof KINDS)[number];

/** Against what the heat is compared: another period, or another line. */
export function CompareChoice() {
  const words = t.value;
  const view = state.view.value;
  const kind = kindOf(view.compare);
  const other = otherSideText.value;
  return (
    <More
      name="compare"
      title={words.compare}
      chosen={other ? filterWords(otherSide(view, other)).join(' · ') : ''}
    >
      <div class="chips" role="radiogroup" aria-label={words.compareWith}>
        {KINDS.map((one) => (
          <label class="chip" key={one}>
            <input
              type="radio"
              name="compare"
              value={one}
              checked={one === kind}
              onChange={() => compareWith(firstOf(one, view))}
            />
            <span>{words.compareKinds[one]}</span>
          </label>
        ))}
      </div>
      {kind === 'previous' && !other && <p class="field-hint">{words.needsFirstDay}</p>}
      {kind === 'dates' && <OtherDates />}
      {kind !== 'off' && (
        <Segmented<CompareWay>
          name="compare-by"
          legend={words.compareBy}
          value={view.compareBy}
          options={COMPARE_WAYS.map((way) => ({ value: way, label: words.compareWays[way] }))}
          onChoose={(way) => changeView({ compareBy: way })}
        />
      )}
      {kind === 'line' && (
        <LineSelect value={side(view).lines[0] ?? ''} onChange={(key) => compareWith(`line=${key}`)} />
      )}
    </More>
  );
}

function OtherDates() {
  const words = t.value;
  const { from, to } = side(state.view.value);
  const known = daysOfCity(state.status.value, state.view.value.city);
  const change = (end: 'from' | 'to') => (day: string | null) => {
    // An open end would be the end of the data; the other side's days are told outright.
    if (day) compareWith(filterText(withEnd({ from, to }, end, day)));
  };
  return (
    <div class="days">
      <DayInput
        id="other"
        label={words.from}
        name="from"
        value={from}
        known={known}
        onChange={change('from')}
      />
      <DayInput id="other" label={words.to} name="to" value={to} known={known} onChange={change('to')} />
    </div>
  );
}

/** What the text of the comparison says, nothing else. */
function side({ compare }: { compare: string | null }): OrderFilter {
  return readFilter(new URLSearchParams(compare ?? ''), '');
}

function kindOf(compare: string | null): Kind {
  if (!compare) return 'off';
  if (compare === PREVIOUS) return 'previous';
  return compare.startsWith('line=') ? 'line' : 'dates';
}

/** Something sensible to begin with. */
function firstOf(kind: Kind, view: OrderFilter): string | null {
  const known = daysOfCity(state.status.value, view.city);
  const last = view.to ?? known?.last;
  switch (kind) {
    case 'off':
      return null;
    case 'previous':
      return PREVIOUS;
    case 'dates':
      if (!last) return null;
      return filterText(view.from ? periodBefore(view.from, last) : lastDays(30, last));
    case 'line': {
      const lines = (state.catalog.value?.businessLines ?? []).map(({ key }) => key);
      const other = lines.find((key) => !view.lines.includes(key));
      return other ? `line=${other}` : null;
    }
  }
}

function compareWith(compare: string | null): void {
  changeView({ compare, ...(compare ? { metric: 'orders' } : {}) });
}
