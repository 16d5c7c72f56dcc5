interface SegmentedProps<T extends string> {
  name: string;
  legend: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

/** One of a few: real radio buttons underneath, so that arrows, tab and screen readers just work. */
export function Segmented<T extends string>({ name, legend, value, options, onChoose }: SegmentedProps<T>) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="segmented">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
