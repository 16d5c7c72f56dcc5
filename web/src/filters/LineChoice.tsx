import { nameOf, t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';

/** Any number of business lines; none means all. */
export function LineChoice() {
  const { lines } = state.view.value;
  const toggle = (key: string) =>
    changeView({
      lines: lines.includes(key) ? lines.filter((line) => line !== key) : [...lines, key].sort(),
    });
  return (
    <fieldset class="field">
      <legend>{t.value.lines}</legend>
      <div class="chips">
        <label class="chip">
          <input
            type="checkbox"
            name="line-all"
            checked={lines.length === 0}
            onChange={(event) => {
              // Unticking "all" has no meaning of its own.
              event.currentTarget.checked = true;
              changeView({ lines: [] });
            }}
          />
          <span>{t.value.allLines}</span>
        </label>
        {(state.catalog.value?.businessLines ?? []).map((line) => (
          <label class="chip" key={line.key}>
            <input
              type="checkbox"
              name="line"
              value={line.key}
              checked={lines.includes(line.key)}
              onChange={() => toggle(line.key)}
            />
            <span>{nameOf(line)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
