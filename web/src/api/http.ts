import { state } from '../state.ts';
import { ApiError, problemOf } from './problem.ts';

const TIMEOUT_MILLIS = 20_000;

/** Sends a request to this origin and reads its JSON; every failure but a cancellation is an ApiError. */
export async function fetchJson<T>(path: string, init: RequestInit, cancel: AbortSignal): Promise<T> {
  const response = await send(path, init, cancel);
  return (await response.json()) as T;
}

/** Notes whether an answer is the server's or one that the service worker kept. */
function noteAge({ headers }: Response): void {
  state.keptAt.value = Number(headers.get('x-kept-at') ?? 0) || null;
}

/** @param timeoutMillis null for answers that go on and on */
export async function send(
  path: string,
  init: RequestInit,
  cancel: AbortSignal,
  timeoutMillis: number | null = TIMEOUT_MILLIS,
): Promise<Response> {
  const signal =
    timeoutMillis === null ? cancel : AbortSignal.any([cancel, AbortSignal.timeout(timeoutMillis)]);
  let response: Response;
  try {
    response = await fetch(path, { ...init, signal, credentials: 'same-origin' });
  } catch (cause) {
    if (cancel.aborted) throw cause;
    throw new ApiError(0, 'NETWORK', cause instanceof Error ? cause.message : String(cause));
  }
  noteAge(response);
  if (!response.ok) throw await problemOf(response);
  return response;
}
