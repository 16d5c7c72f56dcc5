import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { Figures } from '../side/Figures.tsx';
import { type CoverageAnswer, coverageAnswer, type Numbers } from './coverageAnswer.ts';

/** The city in a few numbers, and what they leave out. */
export function CoverageSummary() {
  const words = t.value;
  const answer = coverageAnswer.value;
  if (!answer) return <p class="side-note">{words.loading}…</p>;
  const { statistics, modified, noTarget, withoutPlace, withoutRadius } = answer;
  const left = withoutPlace + withoutRadius;
  return (
    <section class="coverage-summary" aria-label={words.coverage}>
      {modified && (
        <p class="badge" id="what-if">
          {words.whatIf}
        </p>
      )}
      <Figures figures={[...reached(answer), ...targets(statistics)]} />
      {noTarget && <p class="side-note">{words.noTargets[noTarget]}</p>}
      {left > 0 && (
        <p class="side-note">
          {words.vendorsLeft(format.integer(withoutPlace), format.integer(withoutRadius))}
        </p>
      )}
      <p class="side-note">{words.nominal}</p>
    </section>
  );
}

const share = (part: number | null, whole: number | null) =>
  part === null || !whole ? null : format.percent(part / whole);

function reached({ vendors, statistics }: CoverageAnswer): [string, string | null, string?][] {
  const words = t.value;
  const { km2, coveredKm2, mean, residents, uncoveredResidents, orders, uncoveredOrders } = statistics;
  return [
    [words.vendorsCounted, format.integer(vendors), 'coverage-vendors'],
    [words.meanVendors, format.decimal(mean)],
    [words.coveredArea, share(coveredKm2, km2), 'covered-share'],
    [words.uncoveredResidents, share(uncoveredResidents, residents)],
    [words.uncoveredOrders, share(uncoveredOrders, orders)],
  ];
}

function targets({ target }: Numbers): [string, string | null, string?][] {
  if (!target) return [];
  const words = t.value;
  return [
    [words.ofTarget, format.percent(target.mean), 'mean-ratio'],
    [words.cellsAtTarget, format.percent(target.cellsAtTarget)],
    [
      words.residentsAtTarget,
      target.residentsAtTarget === null ? null : format.percent(target.residentsAtTarget),
    ],
    [words.ordersAtTarget, target.ordersAtTarget === null ? null : format.percent(target.ordersAtTarget)],
    [words.gap, format.decimal(target.meanGap)],
  ];
}
