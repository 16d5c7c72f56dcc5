import { format } from '../i18n/format.ts';

export interface Counted<T> {
  value: T;
  label: string;
  /** How many vendors choosing it would bring; null while nobody knows. */
  count: number | null;
}

interface CountedChoiceProps<T> {
  name: string;
  legend: string;
  options: readonly Counted<T>[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** Any number of a few, each with what it would bring; none chosen means all. */
export function CountedChoice<T extends string | number>(props: CountedChoiceProps<T>) {
  const { name, legend, options, chosen, onChange } = props;
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="chips">
        {options.map(({ value, label, count }) => (
          <label class="chip" key={value}>
            <input
              type="checkbox"
              name={name}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>
              <bdi>{label}</bdi>
              {count !== null && <small>{format.integer(count)}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
