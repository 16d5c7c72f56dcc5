import { ApiError, problemOf } from './problem.ts';

const TIMEOUT_MILLIS = 20_000;

/** Sends a request to this origin and reads its JSON; every failure but a cancellation is an ApiError. */
export async function fetchJson<T>(path: string, init: RequestInit, cancel: AbortSignal): Promise<T> {
  const response = await send(path, init, cancel);
  return (await response.json()) as T;
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
  if (!response.ok) throw await problemOf(response);
  return response;
}
