import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface MoreProps {
  name: string;
  title: string;
  /** What is chosen inside, to be read while it is closed; empty when nothing is. */
  chosen: string;
  /** Whether it is unfolded at first. */
  open?: boolean;
  /** Whether what is inside is made only when it is first unfolded. */
  late?: boolean;
  children: ComponentChildren;
}

/** Filters that are not needed every day: folded away, telling what is chosen. */
export function More({ name, title, chosen, open = false, late = false, children }: MoreProps) {
  const [seen, setSeen] = useState(!late || open);
  return (
    <details class="more" data-name={name} open={open} onToggle={() => setSeen(true)}>
      <summary>
        <span class="more-title">{title}</span>
        <bdi class="more-chosen">{chosen}</bdi>
      </summary>
      <div class="more-body">{seen && children}</div>
    </details>
  );
}
