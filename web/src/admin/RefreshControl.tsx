import { useEffect, useState } from 'preact/hooks';
import CANCEL from '../../documents/cancel-refresh.graphql?raw';
import REFRESH from '../../documents/refresh.graphql?raw';
import { ask } from '../api/graphql.ts';
import { format } from '../i18n/format.ts';
import { city } from '../state.ts';
import { report } from '../ui/notice.ts';
import { followRuns, type RefreshRun, run } from './refreshRun.ts';
import { a, named } from './words.ts';

const WHAT = ['VENDORS', 'ORDERS', 'ALL_ORDERS'] as const;

type Said = 'asked' | 'askedAlready' | 'stopped' | 'nothingRuns';

/** Refreshes now, shows how it gets on, and stops it. */
export function RefreshControl() {
  const [said, setSaid] = useState<Said | null>(null);
  const words = a.value;
  useEffect(followRuns, []);

  const send = async (document: string, variables: Record<string, unknown>, yes: Said, no: Said) => {
    try {
      const answer = await ask<Record<string, boolean>>(document, variables, new AbortController().signal);
      setSaid(Object.values(answer)[0] ? yes : no);
    } catch (error) {
      report('refresh', error, () => void send(document, variables, yes, no));
    }
  };
  const refresh = (what: (typeof WHAT)[number]) => {
    if (what !== 'ALL_ORDERS' || confirm(words.allOrdersSure))
      void send(REFRESH, { what }, 'asked', 'askedAlready');
  };

  return (
    <section class="admin-part" aria-label={words.refresh}>
      <h3>{words.refresh}</h3>
      <Run />
      <div class="chips">
        {WHAT.map((what) => (
          <button key={what} type="button" class="small" id={`refresh-${what}`} onClick={() => refresh(what)}>
            {words.what[what]}
          </button>
        ))}
        {run.value?.status === 'RUNNING' && (
          <button
            type="button"
            class="small"
            id="cancel-refresh"
            onClick={() => void send(CANCEL, {}, 'stopped', 'nothingRuns')}
          >
            {words.stopImport}
          </button>
        )}
      </div>
      <p class="side-note" role="status" id="refresh-said">
        {said && words[said]}
      </p>
    </section>
  );
}

function Run() {
  const words = a.value;
  const latest = run.value;
  if (!latest) return <p class="side-note">{words.noRuns}</p>;
  const { dataset, status, step, share, message } = latest;
  return (
    <div class="run" id="refresh-run" data-status={status} data-run={latest.id}>
      <p>
        <strong>{named(words.datasets, dataset)}</strong> · {words.statuses[status]}
        {step && <bdi> · {step}</bdi>}
      </p>
      {status === 'RUNNING' && (
        <progress aria-label={words.progress} {...(share === null ? {} : { value: share })} />
      )}
      <p class="side-note">{factsOf(latest).join(' · ')}</p>
      {message && (
        <p class="field-problem" dir="auto">
          {message}
        </p>
      )}
    </div>
  );
}

function factsOf({ startedAt, rowsRead, quarantined }: RefreshRun): string[] {
  const words = a.value;
  return [
    words.began(format.moment(startedAt, city.value?.timeZone ?? 'Asia/Tehran')),
    rowsRead === null ? '' : words.rowsRead(format.integer(rowsRead)),
    quarantined === null ? '' : words.quarantined(format.integer(quarantined)),
  ].filter(Boolean);
}
