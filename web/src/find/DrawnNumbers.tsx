import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView } from '../state.ts';
import { type DrawnAnswer, drawnAnswer, startDrawn } from './drawnAnswer.ts';

/** What the open cells of the drawn area add up to. */
export function DrawnNumbers() {
  startDrawn();
  const words = t.value;
  const answer = drawnAnswer.value;
  return (
    <section class="drawn" id="drawn-numbers" aria-label={words.drawnArea}>
      <h2>
        {words.drawnArea}
        <button type="button" class="small" onClick={() => changeView({ drawn: null })}>
          {words.clear}
        </button>
      </h2>
      {answer ? <Numbers {...answer} /> : <p class="legend-note">{words.loading}…</p>}
    </section>
  );
}

function Numbers({ drawnArea: { cells, areaKm2, orders, organic, nonOrganic } }: DrawnAnswer) {
  const words = t.value;
  const known = organic + nonOrganic;
  return (
    <>
      <p data-orders={orders}>
        <b>{words.orderCount(format.integer(orders))}</b>
        {known > 0 && ` · ${words.organic}: ${format.percent(organic / known)}`}
      </p>
      <p class="legend-note">{words.drawnNote(format.integer(cells), format.density(areaKm2))}</p>
    </>
  );
}
