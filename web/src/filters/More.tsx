import type { ComponentChildren } from 'preact';

interface MoreProps {
  name: string;
  title: string;
  /** What is chosen inside, to be read while it is closed; empty when nothing is. */
  chosen: string;
  /** Whether it is unfolded at first. */
  open?: boolean;
  children: ComponentChildren;
}

/** Filters that are not needed every day: folded away, telling what is chosen. */
export function More({ name, title, chosen, open = false, children }: MoreProps) {
  return (
    <details class="more" data-name={name} open={open}>
      <summary>
        <span class="more-title">{title}</span>
        <bdi class="more-chosen">{chosen}</bdi>
      </summary>
      <div class="more-body">{children}</div>
    </details>
  );
}
