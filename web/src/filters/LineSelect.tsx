import { nameOf, t } from '../i18n/locale.ts';
import { state } from '../state.ts';

/** One business line. */
export function LineSelect({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  return (
    <label class="one-line">
      <span>{t.value.lines}</span>
      <select name="other-line" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {(state.catalog.value?.businessLines ?? []).map((line) => (
          <option key={line.key} value={line.key}>
            {nameOf(line)}
          </option>
        ))}
      </select>
    </label>
  );
}
