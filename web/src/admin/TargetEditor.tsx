import { useEffect, useState } from 'preact/hooks';
import { type Area, areaName, areasOf } from '../areas/knownAreas.ts';
import { LineSelect } from '../filters/LineSelect.tsx';
import { latinDigits, normalisePersian } from '../i18n/digits.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { report } from '../ui/notice.ts';
import {
  changed,
  fetchTargets,
  keyOf,
  MOST_CHANGES,
  readVendors,
  saveTargets,
  type Targets,
} from './targets.ts';
import { a } from './words.ts';

const NONE: Targets = new Map();

/** The targets of a city: one line at a time, changes of all lines are published together. */
export function TargetEditor() {
  const words = a.value;
  const { city } = state.view.value;
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const [targets, setTargets] = useState<Targets | null>(null);
  const [changes, setChanges] = useState(NONE);
  const [line, setLine] = useState(state.catalog.peek()?.businessLines[0]?.key ?? '');
  const [search, setSearch] = useState('');
  const [saved, setSaved] = useState<number | null>(null);

  const load = () => {
    const cancel = new AbortController();
    const read = async () => {
      setAreas((await areasOf(city)).filter(({ layer }) => layer === 'marketing_area'));
      setTargets(await fetchTargets(city, cancel.signal));
    };
    read().catch((error) => cancel.signal.aborted || report('targets', error, load));
    return () => cancel.abort();
  };
  useEffect(load, [state.status.value?.datasets.find(({ dataset }) => dataset === 'targets')?.version]);

  const save = async () => {
    try {
      setSaved(await saveTargets(city, changes));
      setTargets(new Map([...(targets ?? []), ...changes]));
      setChanges(NONE);
    } catch (error) {
      report('set-targets', error, () => void save());
    }
  };

  if (!targets) return <p class="side-note">{t.value.loading}…</p>;
  const wanted = normalisePersian(search.trim()).toLowerCase();
  const found = areas.filter((area) =>
    normalisePersian(`${area.name} ${area.nameEn ?? ''}`)
      .toLowerCase()
      .includes(wanted),
  );
  return (
    <section class="admin-part" aria-label={words.targets} id="targets">
      <h3>{words.targets}</h3>
      <p class="side-note">{words.targetHelp}</p>
      <LineSelect value={line} onChange={setLine} />
      <input
        type="search"
        aria-label={t.value.search}
        placeholder={t.value.search}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <ul class="options target-list">
        {found.map((area) => (
          <Row
            key={keyOf(area.id, line)}
            area={area}
            was={targets.get(keyOf(area.id, line)) ?? 0}
            vendors={changes.get(keyOf(area.id, line)) ?? targets.get(keyOf(area.id, line)) ?? 0}
            onChange={(vendors) => setChanges(changed(targets, changes, keyOf(area.id, line), vendors))}
          />
        ))}
      </ul>
      <div class="codes-row">
        <button
          type="button"
          class="small"
          id="save-targets"
          disabled={changes.size === 0 || changes.size > MOST_CHANGES}
          onClick={() => void save()}
        >
          {words.save}
        </button>
        {changes.size > 0 && (
          <>
            <button type="button" class="small" onClick={() => setChanges(NONE)}>
              {words.drop}
            </button>
            <small id="targets-changed">{words.changed(format.integer(changes.size))}</small>
          </>
        )}
      </div>
      <p class="side-note" role="status" id="targets-said">
        {saved !== null && words.savedAs(format.plain(saved))}
      </p>
    </section>
  );
}

interface RowProps {
  area: Area;
  was: number;
  vendors: number;
  onChange: (vendors: number) => void;
}

function Row({ area, was, vendors, onChange }: RowProps) {
  return (
    <li>
      <label data-area={area.id}>
        <bdi>{areaName(area)}</bdi>
        <input
          type="text"
          inputMode="numeric"
          dir="ltr"
          value={vendors ? format.plain(vendors) : ''}
          data-changed={vendors !== was}
          onChange={(event) => {
            const read = readVendors(latinDigits(event.currentTarget.value));
            event.currentTarget.setAttribute('aria-invalid', String(read === null));
            if (read !== null) onChange(read);
          }}
        />
      </label>
    </li>
  );
}
