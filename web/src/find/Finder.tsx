import { useState } from 'preact/hooks';
import { latest } from '../api/latest.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { dismiss, report } from '../ui/notice.ts';
import { type Finding, find } from './findAnswer.ts';

const PAUSE_MILLIS = 250;
const SHORTEST = 2;

interface Found {
  text: string;
  findings: readonly Finding[];
}

/** Finds a place, an area or a vendor by what is typed or pasted, and goes there. */
export function Finder() {
  const words = t.value;
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [active, setActive] = useState(0);
  const [channel] = useState(() =>
    latest<string, readonly Finding[]>({
      pauseMillis: PAUSE_MILLIS,
      run: find,
      done(findings, wanted) {
        dismiss('find');
        setActive(0);
        setFound({ text: wanted, findings });
      },
      failed: (error, wanted) => report('find', error, () => channel.now(wanted)),
    }),
  );
  const close = () => {
    channel.cancel();
    setFound(null);
  };
  const type = (wanted: string) => {
    setText(wanted);
    if (wanted.trim().length >= SHORTEST) channel.soon(wanted.trim());
    else close();
  };
  const go = (finding: Finding | undefined) => {
    if (!finding) return;
    state.found.value = finding.pin;
    state.goal.value = finding.goal;
    close();
  };
  const findings = found?.findings ?? [];
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') go(findings[active]);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, findings.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <search class="finder">
      <input
        type="text"
        id="finder"
        name="finder"
        dir="auto"
        role="combobox"
        autocomplete="off"
        aria-label={words.finder}
        aria-expanded={found !== null}
        aria-controls="findings"
        aria-autocomplete="list"
        {...(findings[active] ? { 'aria-activedescendant': `finding-${active}` } : {})}
        placeholder={words.finder}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={key}
        onBlur={close}
      />
      {state.found.value && (
        <button
          type="button"
          class="icon"
          aria-label={words.clearMark}
          title={words.clearMark}
          onClick={() => {
            state.found.value = null;
            type('');
          }}
        >
          ×
        </button>
      )}
      <Findings findings={found && findings} active={active} onGo={go} />
    </search>
  );
}

interface FindingsProps {
  findings: readonly Finding[] | null;
  active: number;
  onGo: (finding: Finding) => void;
}

function Findings({ findings, active, onGo }: FindingsProps) {
  if (!findings) return null;
  return (
    <div class="findings">
      <div id="findings" role="listbox" aria-label={t.value.finder}>
        {findings.map((finding, index) => (
          <div
            key={finding.id}
            id={`finding-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the field loses the focus, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault();
              onGo(finding);
            }}
          >
            <bdi>{finding.title}</bdi>
            <small>{finding.kind}</small>
          </div>
        ))}
      </div>
      {!findings.length && <p role="status">{t.value.nothingFound}</p>}
    </div>
  );
}
