interface FiguresProps {
  /** What it is, its number in words, null when nobody knows it, and an id by which it is found. */
  figures: readonly (readonly [label: string, value: string | null, id?: string])[];
}

/** Key numbers in a grid. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl class="figures">
      {figures.map(([label, value, id]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd {...(id ? { id } : {})}>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
