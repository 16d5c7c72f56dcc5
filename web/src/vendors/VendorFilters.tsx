import { format } from '../i18n/format.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { CodePaste } from './CodePaste.tsx';
import { CountedChoice } from './CountedChoice.tsx';
import { change } from './changeVendors.ts';
import { gradeLabel } from './grades.ts';
import { facets } from './vendorAnswer.ts';
import { FLAG_KEYS, type FlagKey, GRADE_KEYS, gradeKey, idSet, someOf } from './vendorFilter.ts';

/** Sets of grades that are asked for most. */
const QUICK = [
  ['best', ['a-plus', 'a']],
  ['graded', GRADE_KEYS.slice(0, 7)],
  ['all', []],
] as const;

/** Which vendors: every choice with the number of vendors it would bring. */
export function VendorFilters() {
  const { grades, visible, open } = state.view.value.vendorFilter;
  const words = t.value;
  const known = facets.value;
  return (
    <>
      <Lines />
      <CountedChoice
        name="grade"
        legend={words.grades}
        chosen={grades}
        options={GRADE_KEYS.map((key) => ({
          value: key,
          label: gradeLabel(key),
          count: known && (known.grades.find(({ grade }) => gradeKey(grade) === key)?.count ?? 0),
        }))}
        onChange={(chosen) => change({ grades: someOf(GRADE_KEYS, chosen) })}
      />
      <div class="presets">
        {QUICK.map(([name, keys]) => (
          <button
            key={name}
            type="button"
            aria-pressed={String(grades) === String(keys)}
            onClick={() => change({ grades: keys })}
          >
            {words.gradeSets[name]}
          </button>
        ))}
      </div>
      <Statuses />
      <Flags name="visible" legend={words.visible} chosen={visible} />
      <Flags name="open" legend={words.open} chosen={open} />
      <CodePaste />
    </>
  );
}

function Lines() {
  const known = facets.value;
  return (
    <CountedChoice
      name="vendor-line"
      legend={t.value.lines}
      chosen={state.view.value.lines}
      options={(state.catalog.value?.businessLines ?? []).map((line) => ({
        value: line.key,
        label: nameOf(line),
        count: known && (known.lines.find(({ key }) => key === line.key)?.count ?? 0),
      }))}
      onChange={(chosen) => changeView({ lines: chosen.sort() })}
    />
  );
}

function Statuses() {
  const { statuses } = state.view.value.vendorFilter;
  const known = facets.value?.statuses ?? [];
  // What is chosen stays to be seen, also where no vendor has it.
  const ids = idSet([...statuses, ...known.flatMap(({ id }) => (id === null ? [] : [id]))]);
  if (!ids.length) return null;
  return (
    <CountedChoice
      name="status"
      legend={t.value.status}
      chosen={statuses}
      options={ids.map((id) => ({
        value: id,
        label: format.plain(id),
        count: facets.value && (known.find((one) => one.id === id)?.count ?? 0),
      }))}
      onChange={(chosen) => change({ statuses: idSet(chosen) })}
    />
  );
}

interface FlagsProps {
  name: 'visible' | 'open';
  legend: string;
  chosen: readonly FlagKey[];
}

function Flags({ name, legend, chosen }: FlagsProps) {
  const words = t.value;
  const labels: Record<FlagKey, string> = { true: words.yes, false: words.no, unknown: words.unknown };
  const known = facets.value?.[name];
  return (
    <CountedChoice
      name={name}
      legend={legend}
      chosen={chosen}
      options={FLAG_KEYS.map((key) => ({
        value: key,
        label: labels[key],
        count: known ? (known.find(({ value }) => value.toLowerCase() === key)?.count ?? 0) : null,
      }))}
      onChange={(some) => change({ [name]: someOf(FLAG_KEYS, some) })}
    />
  );
}
