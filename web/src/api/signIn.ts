import { send } from './http.ts';

/** Trades an API key for a cookie that scripts cannot read. */
export async function signIn(key: string): Promise<void> {
  await send(
    '/session',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) },
    new AbortController().signal,
  );
}
