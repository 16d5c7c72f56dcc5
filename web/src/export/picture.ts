import { saveFile } from '../charts/saveFile.ts';
import { filterWords } from '../filters/describe.ts';
import { nameOf, t } from '../i18n/locale.ts';
import { city, state } from '../state.ts';
import { type LegendItem, legendItems } from './legendItems.ts';

const PADDING = 16;
const WIDTH = 320;
const FONT = '"Vazirmatn Variable", system-ui, sans-serif';

/** Saves the map as it looks. */
export async function savePicture(): Promise<void> {
  const canvas = await drawPicture();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) saveFile(`foodmap-${state.view.peek().city}.png`, blob);
}

/** Prints the map as it looks, and below it the numbers and tables of the panel. */
export async function printSheet(): Promise<void> {
  const picture = new Image();
  picture.alt = '';
  picture.src = (await drawPicture()).toDataURL();
  await picture.decode();
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const parts = [...document.querySelectorAll('.side :is(.figures, .rank)')].map(copyOf);
  sheet.append(picture, ...parts);
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  print();
}

/** What is there twice must not have one id. */
function copyOf(part: Element): Node {
  const copy = part.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

/** The map with the legend, the filter and the address of the view beside it. */
async function drawPicture(): Promise<HTMLCanvasElement> {
  const take = state.takePicture.peek();
  if (!take) throw new Error(t.peek().noMap);
  const map = await take();
  const scale = devicePixelRatio;
  const items = await legendItems();
  const canvas = document.createElement('canvas');
  canvas.width = map.width + WIDTH * scale;
  canvas.height = map.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error(t.peek().noMap);
  const style = getComputedStyle(document.body);
  const rtl = style.direction === 'rtl';
  pen.fillStyle = colourOf('--surface');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(map, rtl ? WIDTH * scale : 0, 0);
  pen.scale(scale, scale);
  const left = rtl ? 0 : map.width / scale;
  drawItems(pen, [...heading(), ...items, ...footing()], left, rtl);
  return canvas;
}

function heading(): LegendItem[] {
  const place = city.peek();
  return [
    { kind: 'title', text: `${t.peek().title}${place ? ` · ${nameOf(place)}` : ''}` },
    { kind: 'note', text: filterWords(state.view.peek()).join(' · ') },
  ];
}

function footing(): LegendItem[] {
  const orders = state.status.peek()?.datasets.find(({ dataset }) => dataset === 'orders');
  return [
    ...(orders
      ? [{ kind: 'note' as const, text: `${orders.publishedAt.slice(0, 16)}Z · v${orders.version}` }]
      : []),
    { kind: 'note', text: location.href },
  ];
}

const LATIN = /^[\u0020-\u007f·\u2066-\u2069]*$/;
const LINE = { title: 24, note: 17, entry: 19 };

/** The column that the legend is drawn in. */
interface Column {
  start: number;
  end: number;
  rtl: boolean;
}

function drawItems(
  pen: CanvasRenderingContext2D,
  items: readonly LegendItem[],
  left: number,
  rtl: boolean,
): void {
  const column = { start: left + PADDING, end: left + WIDTH - PADDING, rtl };
  pen.textAlign = rtl ? 'right' : 'left';
  pen.textBaseline = 'top';
  let y = PADDING;
  for (const item of items)
    y += item.kind === 'image' ? drawBar(pen, item, column, y) : drawText(pen, item, column, y);
}

type BarItem = Extract<LegendItem, { kind: 'image' }>;

/** Draws a scale and returns how high it is. */
function drawBar(
  pen: CanvasRenderingContext2D,
  { image, height }: BarItem,
  { start, end }: Column,
  y: number,
): number {
  pen.drawImage(image, start, y, end - start, height);
  return height + 6;
}

/** Draws a text in as many lines as it needs and returns how high they are. */
function drawText(
  pen: CanvasRenderingContext2D,
  item: Exclude<LegendItem, BarItem>,
  { start, end, rtl }: Column,
  y: number,
): number {
  pen.font = item.kind === 'title' ? `700 15px ${FONT}` : `400 12px ${FONT}`;
  // Addresses and grades run from the left, also among Persian.
  pen.direction = rtl && !LATIN.test(item.text) ? 'rtl' : 'ltr';
  let indent = 0;
  if (item.kind === 'entry') {
    indent = 22;
    pen.fillStyle = item.colour;
    pen.fillRect(rtl ? end - 14 : start, y + 1, 14, 12);
  }
  pen.fillStyle = colourOf(item.kind === 'note' ? '--muted' : '--text');
  const lines = wrapped(pen, item.text, end - start - indent);
  const x = rtl ? end - indent : start + indent;
  for (const [index, line] of lines.entries()) pen.fillText(line, x, y + index * LINE[item.kind]);
  return lines.length * LINE[item.kind];
}

/** Lines that fit; a word that does not, such as an address, is cut where it must be. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[\s&,])/)) {
    if (line && pen.measureText(line + word).width > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    while (pen.measureText(line).width > width && line.length > 1) {
      let fits = line.length - 1;
      while (fits > 1 && pen.measureText(line.slice(0, fits)).width > width) fits--;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** A colour of the page; light-dark() is resolved by an element that has it. */
function colourOf(property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
