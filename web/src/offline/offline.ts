import { reloadAll } from '../dataFlow.ts';
import { state } from '../state.ts';

const AGAIN_MILLIS = 10_000;

const isCut = () =>
  state.keptAt.peek() !== null || state.notices.peek().some(({ kind }) => kind === 'network');

/** Lets the page live without the server, and takes it up again when it is back. */
export function startOffline(): void {
  addEventListener('online', reloadAll);
  setInterval(() => {
    if (!document.hidden && isCut()) reloadAll();
  }, AGAIN_MILLIS);
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const first = serviceWorker.controller === null;
  addEventListener('load', () => {
    // Without it the page is what it was before; there is nothing to tell.
    serviceWorker.register('/sw.js').catch(() => {});
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (first) keepShown();
  });
}

/** What was asked for before anybody was there to keep it. */
function keepShown(): void {
  const keep = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/tiles\/\w+\/\d/.test(name));
  navigator.serviceWorker.controller?.postMessage({ keep });
  reloadAll();
}
