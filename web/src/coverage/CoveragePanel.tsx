import { showArea } from '../areas/showArea.ts';
import { type Column, RankTable } from '../charts/RankTable.tsx';
import { Segmented } from '../filters/Segmented.tsx';
import {
  COVERAGE_MODES,
  COVERAGE_RANKS,
  type CoverageMode,
  type CoverageRank,
  OPACITY,
  PALETTES,
  type Palette,
} from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { locale, t } from '../i18n/locale.ts';
import { besideShown } from '../shown.ts';
import { changeView, state } from '../state.ts';
import { AddedVendors } from './AddedVendors.tsx';
import { BesideChoice } from './BesideChoice.tsx';
import { CoverageDifference } from './CoverageDifference.tsx';
import { CoverageSummary } from './CoverageSummary.tsx';
import { type AreaCoverage, coverageAnswer, startCoverage } from './coverageAnswer.ts';
import { RankedCells } from './RankedCells.tsx';
import { ReachChoice } from './ReachChoice.tsx';
import { SiteChoice } from './SiteChoice.tsx';

/** How many vendors reach each place, what is missing to the targets, and where new vendors would add most. */
export function CoveragePanel() {
  startCoverage();
  const words = t.value;
  const { coverage, palette } = state.view.value;
  return (
    <>
      <Segmented<CoverageMode>
        name="coverage"
        legend={words.coverage}
        value={coverage}
        options={COVERAGE_MODES.map((mode) => ({ value: mode, label: words.coverageModes[mode] }))}
        onChoose={(mode) => changeView({ coverage: mode })}
      />
      {coverage !== 'off' && (
        <>
          {besideShown.value === null && (
            <Segmented<Palette>
              name="palette"
              legend={words.palette}
              value={palette}
              options={PALETTES.map((one) => ({ value: one, label: words.palettes[one] }))}
              onChoose={(one) => changeView({ palette: one })}
            />
          )}
          <OpacityChoice />
          <ReachChoice />
          <BesideChoice />
          <CoverageSummary />
          <CoverageDifference />
          <SiteChoice />
          <AddedVendors />
          <RankChoice />
          <AreaRanking />
          <RankedCells />
        </>
      )}
    </>
  );
}

/** How much of the map is seen through the cells. */
function OpacityChoice() {
  const { opacity } = state.view.value;
  const shown = format.percent(opacity / 100);
  return (
    <label class="slider">
      <span>{t.value.opacity}</span>
      <input
        type="range"
        name="opacity"
        {...OPACITY}
        value={opacity}
        aria-valuetext={shown}
        onInput={(event) => changeView({ opacity: Number(event.currentTarget.value) })}
      />
      <output>{shown}</output>
    </label>
  );
}

/** What comes first in the tables. Residents are not known of every city. */
function RankChoice() {
  const words = t.value;
  const known = coverageAnswer.value?.statistics.residents !== null;
  return (
    <Segmented<CoverageRank>
      name="rank-by"
      legend={words.rankBy}
      value={state.view.value.rankBy}
      options={COVERAGE_RANKS.filter((one) => known || one !== 'residents').map((one) => ({
        value: one,
        label: words.ranks[one],
      }))}
      onChoose={(rankBy) => changeView({ rankBy })}
    />
  );
}

function AreaRanking() {
  const words = t.value;
  const answer = coverageAnswer.value;
  if (!answer) return null;
  const against = answer.noTarget === null;
  const columns: Column<AreaCoverage>[] = [
    {
      key: 'name',
      label: words.areaName,
      value: ({ name, nameEn }) => (locale.value === 'fa' ? name : (nameEn ?? name)),
    },
    ...(against ? targetColumns() : []),
    {
      key: 'mean',
      label: words.meanVendors,
      value: ({ statistics }) => statistics.mean,
      show: ({ statistics }) => format.decimal(statistics.mean),
    },
    {
      key: 'uncovered',
      label: words.uncovered,
      value: ({ statistics: { km2, coveredKm2 } }) => 1 - coveredKm2 / km2,
      show: ({ statistics: { km2, coveredKm2 } }) => format.percent(1 - coveredKm2 / km2),
    },
    {
      key: 'orders',
      label: words.uncoveredOrders,
      value: ({ statistics }) => statistics.uncoveredOrders,
      show: ({ statistics }) => format.integer(statistics.uncoveredOrders ?? 0),
    },
    {
      key: 'residents',
      label: words.uncoveredResidents,
      value: ({ statistics }) => statistics.uncoveredResidents,
      show: ({ statistics }) => format.integer(statistics.uncoveredResidents ?? 0),
    },
  ];
  return (
    <RankTable
      name="coverage"
      title={words.areaRanking}
      rows={answer.polygons}
      columns={columns}
      idOf={({ id }) => id}
      onShow={({ id }) => showArea(id)}
    />
  );
}

function targetColumns(): Column<AreaCoverage>[] {
  const words = t.value;
  return [
    {
      key: 'ratio',
      label: words.ofTarget,
      value: ({ statistics }) => statistics.target?.mean ?? null,
      show: ({ statistics }) => format.percent(statistics.target?.mean ?? 0),
    },
    {
      key: 'at-target',
      label: words.atTarget,
      value: ({ statistics }) => statistics.target?.cellsAtTarget ?? null,
      show: ({ statistics }) => format.percent(statistics.target?.cellsAtTarget ?? 0),
    },
    {
      key: 'gap',
      label: words.gap,
      value: ({ statistics }) => statistics.target?.meanGap ?? null,
      show: ({ statistics }) => format.decimal(statistics.target?.meanGap ?? 0),
    },
  ];
}
