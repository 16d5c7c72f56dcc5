import { showArea } from '../areas/showArea.ts';
import { type Column, RankTable } from '../charts/RankTable.tsx';
import { format } from '../i18n/format.ts';
import { locale, t } from '../i18n/locale.ts';
import { type ChangedArea, type CoverageChange, coverageChange } from './coverageChange.ts';

/** What is reached now and was not, what is not any more, and the areas that changed most. */
export function CoverageDifference() {
  const change = coverageChange.value;
  if (!change) return null;
  const words = t.value;
  return (
    <>
      <dl class="sides" id="coverage-change">
        <dt>{words.gained}</dt>
        <dd>{amount(change.gained)}</dd>
        <dt>{words.lost}</dt>
        <dd>{amount(change.lost)}</dd>
      </dl>
      {change.polygons.length > 0 && (
        <RankTable
          name="changed-areas"
          title={words.changedAreas}
          rows={change.polygons}
          columns={columns()}
          idOf={({ id }) => id}
          onShow={({ id }) => showArea(id)}
        />
      )}
    </>
  );
}

function amount({ km2, residents, orders }: CoverageChange['gained']): string {
  const words = t.value;
  return [
    words.km2(format.density(km2)),
    residents === null ? '' : words.residentCount(format.integer(residents)),
    orders === null ? '' : words.orderCount(format.integer(orders)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function columns(): Column<ChangedArea>[] {
  const words = t.value;
  return [
    {
      key: 'name',
      label: words.areaName,
      value: ({ name, nameEn }) => (locale.value === 'fa' ? name : (nameEn ?? name)),
    },
    {
      key: 'difference',
      label: words.change,
      value: ({ mean, meanBefore }) => mean - meanBefore,
      show: ({ mean, meanBefore }) => format.signed(mean - meanBefore),
    },
    {
      key: 'before',
      label: words.before,
      value: ({ meanBefore }) => meanBefore,
      show: ({ meanBefore }) => format.decimal(meanBefore),
    },
    { key: 'now', label: words.now, value: ({ mean }) => mean, show: ({ mean }) => format.decimal(mean) },
    {
      key: 'uncovered',
      label: words.newlyUncovered,
      value: ({ uncovered, uncoveredBefore }) => uncovered - uncoveredBefore,
      show: ({ uncovered, uncoveredBefore }) => format.signed(uncovered - uncoveredBefore),
    },
  ];
}
