import { startAreaMetrics } from '../areas/areaMetrics.ts';
import { BarList } from '../charts/BarList.tsx';
import { TimeChart } from '../charts/TimeChart.tsx';
import { barsOf } from '../charts/timeBars.ts';
import { WeekChart } from '../charts/WeekChart.tsx';
import { daysOfCity } from '../filters/dateRange.ts';
import { hourRange } from '../filters/hours.ts';
import { type Weekday, weekdaySet } from '../filters/weekdays.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { theme } from '../map/theme.ts';
import { changeView, state } from '../state.ts';
import { GRADES, gradeColour } from '../vendors/grades.ts';
import { facets, startVendors } from '../vendors/vendorAnswer.ts';
import { GRADE_KEYS, type GradeKey, gradeKey, someOf } from '../vendors/vendorFilter.ts';
import { AreaChoropleth } from './AreaChoropleth.tsx';
import { AreaTable } from './AreaTable.tsx';
import { CellTable } from './CellTable.tsx';
import { type Insight, insight, startInsight } from './insightAnswer.ts';
import { KeyNumbers } from './KeyNumbers.tsx';

/** The orders of the view in charts that are filters too, and in tables that lead to the map. */
export function InsightPanel() {
  startInsight();
  startAreaMetrics();
  startVendors();
  const answer = insight.value;
  return (
    <>
      <KeyNumbers />
      {answer ? <Charts answer={answer} /> : <p class="side-note">{t.value.loading}…</p>}
      <Grades />
      <AreaChoropleth />
      <AreaTable />
      <CellTable />
    </>
  );
}

function Charts({ answer }: { answer: Insight }) {
  const words = t.value;
  const { city, from, to } = state.view.value;
  const known = daysOfCity(state.status.value, city);
  const bars = barsOf(answer.time.series[0]?.points ?? [], known?.last ?? '');
  const week = answer.week.series[0]?.points ?? [];
  return (
    <>
      <section aria-label={words.overTime}>
        <h3>{words.overTime}</h3>
        <TimeChart bars={bars} from={from} to={to} onChoose={changeView} />
      </section>
      <section aria-label={words.weekAndHour}>
        <h3>{words.weekAndHour}</h3>
        <WeekChart
          values={week.map(({ days, orders }) => orders / Math.max(days, 1))}
          isChosen={isHour}
          onChoose={(day, hour) =>
            changeView(
              isHour(day, hour)
                ? { weekdays: [], hours: null }
                : { weekdays: weekdaySet([day]), hours: hourRange(hour, hour + 1) },
            )
          }
        />
      </section>
      <Lines answer={answer} />
    </>
  );
}

/** Whether the filter leaves this hour of this day alone. */
function isHour(day: Weekday, hour: number): boolean {
  const { weekdays, hours } = state.view.value;
  return weekdays.length === 1 && weekdays[0] === day && hours?.from === hour && hours.to === hour + 1;
}

function Lines({ answer }: { answer: Insight }) {
  const { lines } = state.view.value;
  const sums = answer.lines.series.map(({ line, points }) => ({
    key: line ?? '',
    value: points.reduce((sum, { orders }) => sum + orders, 0),
  }));
  const named = state.catalog.value?.businessLines ?? [];
  return (
    <BarList
      name="lines"
      title={t.value.byLine}
      bars={sums
        .sort((one, other) => other.value - one.value)
        .map(({ key, value }) => {
          const line = named.find((one) => one.key === key);
          return { key, value, label: line ? nameOf(line) : t.value.unknown, chosen: lines.includes(key) };
        })}
      onToggle={(key) => {
        if (!named.some((line) => line.key === key)) return;
        changeView({
          lines: lines.includes(key) ? lines.filter((line) => line !== key) : [...lines, key].sort(),
        });
      }}
    />
  );
}

/** Vendors by grade; choosing one is a filter of vendors. */
function Grades() {
  const words = t.value;
  const { vendorFilter } = state.view.value;
  const known = facets.value;
  if (!known) return null;
  const chosen = (key: GradeKey) => vendorFilter.grades.includes(key);
  return (
    <BarList
      name="grades"
      title={words.vendorsByGrade}
      bars={GRADES.map((grade, index) => {
        const key = GRADE_KEYS[index] ?? 'ungraded';
        return {
          key,
          label: words.gradeNames[grade] ?? grade,
          value: known.grades.find((one) => gradeKey(one.grade) === key)?.count ?? 0,
          chosen: chosen(key),
          colour: gradeColour(grade, theme.value),
        };
      })}
      onToggle={(key) => {
        const grades = vendorFilter.grades;
        const next = chosen(key as GradeKey) ? grades.filter((one) => one !== key) : [...grades, key];
        changeView({ vendorFilter: { ...vendorFilter, grades: someOf(GRADE_KEYS, next) } });
      }}
    />
  );
}
