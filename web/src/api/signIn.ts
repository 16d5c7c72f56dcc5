import { send } from './http.ts';

/** Gives the cookie back, and forgets what was kept, also when the server cannot be told. */
export async function signOut(): Promise<void> {
  await globalThis.caches?.delete('data');
  await send('/session', { method: 'DELETE' }, new AbortController().signal);
}

/** Trades an API key for a cookie that scripts cannot read. */
export async function signIn(key: string): Promise<void> {
  await send(
    '/session',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) },
    new AbortController().signal,
  );
}
