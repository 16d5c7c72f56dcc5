/** A line or picture of the legend, to be drawn on a canvas. */
export type LegendItem =
  | { kind: 'title' | 'note'; text: string }
  | { kind: 'entry'; text: string; colour: string }
  | { kind: 'image'; image: HTMLImageElement; height: number };

const BAR_HEIGHT = 48;

/** The legend as it stands on the page, part by part: what is drawn cannot differ from what is read. */
export async function legendItems(): Promise<LegendItem[]> {
  const parts = document.querySelectorAll<HTMLElement>(
    '.legend :is(h2, li, .legend-note, .badge, dt, dd, [data-orders], .scale svg)',
  );
  return (await Promise.all([...parts].map(itemsOf))).flat();
}

async function itemsOf(part: Element): Promise<LegendItem[]> {
  if (part instanceof SVGSVGElement)
    return [{ kind: 'image', image: await imageOf(part), height: BAR_HEIGHT }];
  const text = textOf(part);
  if (!text) return [];
  if (part.tagName === 'H2') {
    const unit = part.querySelector('small');
    const title: LegendItem = { kind: 'title', text: unit ? textOf(part.firstChild ?? part) : text };
    return unit ? [title, { kind: 'note', text: textOf(unit) }] : [title];
  }
  const swatch = part.querySelector<HTMLElement>('.swatch, .dot');
  return [swatch ? { kind: 'entry', text, colour: swatch.style.backgroundColor } : { kind: 'note', text }];
}

/** Without the marks of buttons and the line breaks of the page. */
function textOf(part: Node): string {
  const text = part instanceof HTMLElement ? part.innerText : part.textContent;
  return (text ?? '')
    .trim()
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ');
}

/** A picture of an SVG. Pictures know no style sheets, so what these say is written into its elements. */
async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const originals = svg.querySelectorAll('*');
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const { fill, stroke, fontSize } = getComputedStyle(original);
    if (element.tagName === 'text') element.setAttribute('fill', fill);
    if (element.tagName === 'line') element.setAttribute('stroke', stroke);
    element.setAttribute('font-size', fontSize);
    element.setAttribute('font-family', 'sans-serif');
  }
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('width', String(width * 2));
  copy.setAttribute('height', String(height * 2));
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  return image;
}
