import { useState } from 'preact/hooks';
import { jalaliText, parseJalali } from '../i18n/jalali.ts';
import { locale, t } from '../i18n/locale.ts';

interface DayInputProps {
  /** Tells two ranges on one page apart. */
  id: string;
  label: string;
  name: 'from' | 'to';
  /** yyyy-mm-dd, or null for an open end, which shows the end of the data. */
  value: string | null;
  known: { first: string; last: string } | null;
  onChange: (day: string | null) => void;
}

/** A day: the browser's own picker in English; in Persian a Jalali date typed in any digits. */
export function DayInput(props: DayInputProps) {
  return (
    <div class="day">
      <label htmlFor={`${props.id}-${props.name}`}>{props.label}</label>
      {locale.value === 'fa' ? <JalaliField {...props} /> : <GregorianField {...props} />}
    </div>
  );
}

function endOf({ name, known }: DayInputProps): string {
  return (name === 'from' ? known?.first : known?.last) ?? '';
}

function GregorianField(props: DayInputProps) {
  const { id, name, value, known, onChange } = props;
  return (
    <input
      type="date"
      id={`${id}-${name}`}
      name={`${id}-${name}`}
      dir="ltr"
      value={value ?? endOf(props)}
      min={known?.first}
      max={known?.last}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

function JalaliField(props: DayInputProps) {
  const { id, name, value, onChange } = props;
  const [wrong, setWrong] = useState(false);
  const end = endOf(props);
  const read = (text: string) => {
    const day = parseJalali(text);
    setWrong(text.trim() !== '' && day === null);
    if (text.trim() === '' || day !== null) onChange(day);
  };
  const shown = value ?? end;
  return (
    <>
      <input
        type="text"
        id={`${id}-${name}`}
        name={`${id}-${name}`}
        dir="ltr"
        inputMode="numeric"
        autocomplete="off"
        placeholder="۱۴۰۵/۰۱/۰۱"
        value={shown ? jalaliText(shown) : ''}
        aria-invalid={wrong}
        onChange={(event) => read(event.currentTarget.value)}
      />
      {wrong && (
        <span class="field-problem" role="alert">
          {t.value.badDate}
        </span>
      )}
    </>
  );
}
