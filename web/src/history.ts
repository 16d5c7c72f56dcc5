import { computed, effect, signal } from '@preact/signals';
import { readView, writeView } from './filters/viewUrl.ts';
import { state } from './state.ts';

/** Changes that follow each other this closely are one step. */
const ONE_STEP_MILLIS = 700;

/** Where in the history of this page we are, and how far it goes. */
const place = signal(0);
const last = signal(0);

export const canUndo = computed(() => place.value > 0);
export const canRedo = computed(() => place.value < last.value);

export const undo = () => history.back();
export const redo = () => history.forward();

/** Keeps the address in step with the view, one entry of the browser's history for each step: back is undo. */
export function startHistory(): void {
  let changedAt = Number.NEGATIVE_INFINITY;
  place.value = stepOf(history.state);
  last.value = place.value;
  // The address as it came may be malformed or in another order: putting it right is no step.
  replace(place.peek());
  effect(() => {
    const address = `?${writeView(state.view.value)}`;
    if (address === location.search) return;
    const now = Date.now();
    const same = now - changedAt < ONE_STEP_MILLIS || state.playing.peek();
    if (same && place.peek() === last.peek()) replace(place.peek());
    else {
      place.value = place.peek() + 1;
      last.value = place.peek();
      history.pushState({ step: place.peek() }, '', address + location.hash);
    }
    changedAt = now;
  });
  addEventListener('popstate', (event) => {
    // A new hash alone, such as the skip link's, leaves the view as it is.
    if (`?${writeView(state.view.peek())}` === location.search) return;
    place.value = stepOf(event.state);
    changedAt = Number.NEGATIVE_INFINITY;
    state.view.value = readView(location.search);
  });
  addEventListener('keydown', undoByKey);
}

function replace(step: number): void {
  history.replaceState({ step }, '', `?${writeView(state.view.peek())}${location.hash}`);
}

function stepOf(entry: unknown): number {
  return (entry as { step?: number } | null)?.step ?? 0;
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y; fields keep their own undo. */
function undoByKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
  const key = event.key.toLowerCase();
  const back = key === 'z' && !event.shiftKey;
  const forth = key === 'y' || (key === 'z' && event.shiftKey);
  if (back && canUndo.value) undo();
  else if (forth && canRedo.value) redo();
  else return;
  event.preventDefault();
}

function isText(target: EventTarget | null): boolean {
  const element = target as HTMLInputElement | null;
  if (element?.tagName === 'TEXTAREA') return true;
  return element?.tagName === 'INPUT' && !['radio', 'checkbox', 'range', 'button'].includes(element.type);
}
