/** A small table of facts about one thing on the map. Names come from outside: textContent only. */
export interface Card {
  title: string;
  subtitle?: string;
  swatch?: string;
  facts: [label: string, value: string][];
}

export function cardElement({ title, subtitle, swatch, facts }: Card, dir: string): HTMLElement {
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
  return card;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
