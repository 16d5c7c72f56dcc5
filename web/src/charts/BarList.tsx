import { format } from '../i18n/format.ts';

export interface Bar {
  key: string;
  label: string;
  value: number;
  chosen: boolean;
  colour?: string;
}

interface BarListProps {
  name: string;
  title: string;
  bars: readonly Bar[];
  onToggle: (key: string) => void;
}

/** Values as bars that are buttons: each adds its own to the filter, or takes it out. */
export function BarList({ name, title, bars, onToggle }: BarListProps) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <section class="bars" aria-label={title} id={`bars-${name}`}>
      <h3>{title}</h3>
      <ul>
        {bars.map(({ key, label, value, chosen, colour }) => (
          <li key={key}>
            <button type="button" aria-pressed={chosen} data-key={key} onClick={() => onToggle(key)}>
              <bdi>{label}</bdi>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * value) / most} height="8" {...(colour ? { fill: colour } : {})} />
              </svg>
              <span>{format.integer(value)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
