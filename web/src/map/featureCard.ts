/** A small table of facts about one thing on the map. Names come from outside: textContent only. */
export interface Card {
  title: string;
  subtitle?: string;
  swatch?: string;
  facts: [label: string, value: string][];
  /** Something to be done with it. */
  action?: { label: string; run: () => void };
  /** Values over time, drawn as a line. */
  trend?: { label: string; values: readonly number[] };
}

export function cardElement(
  { title, subtitle, swatch, facts, trend, action }: Card,
  dir: string,
): HTMLElement {
  const card = element('div', 'card');
  card.dir = dir;
  const heading = element('h2', 'card-title', title);
  heading.dir = 'auto';
  card.append(heading);
  if (subtitle) {
    const line = element('p', 'card-subtitle');
    if (swatch) {
      const dot = element('span', 'dot');
      dot.style.backgroundColor = swatch;
      line.append(dot);
    }
    line.append(subtitle);
    card.append(line);
  }
  const list = element('dl', 'card-facts');
  for (const [label, value] of facts) {
    const term = element('dt', '', label);
    const data = element('dd', '', value);
    data.dir = 'auto';
    list.append(term, data);
  }
  card.append(list);
  if (trend && trend.values.length > 1) card.append(sparkline(trend));
  if (action) {
    const button = element('button', 'small card-action', action.label) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', action.run);
    card.append(button);
  }
  return card;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';
const LINE = { width: 200, height: 34 };

function sparkline({ label, values }: NonNullable<Card['trend']>): HTMLElement {
  const most = Math.max(...values, 1);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${LINE.width} ${LINE.height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const line = document.createElementNS(SVG, 'polyline');
  const points = values.map(
    (value, n) => `${(n * LINE.width) / (values.length - 1)},${(1 - value / most) * (LINE.height - 2) + 1}`,
  );
  line.setAttribute('points', points.join(' '));
  svg.append(line);
  const figure = element('figure', 'card-trend');
  figure.dir = 'ltr';
  figure.append(svg, element('figcaption', '', label));
  return figure;
}
