import { fetchJson } from './http.ts';
import { ApiError } from './problem.ts';

export interface GraphAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks one GraphQL question. An answer with errors is a failure: half a catalogue helps nobody. */
export async function ask<T>(
  query: string,
  variables: Record<string, unknown>,
  cancel: AbortSignal,
): Promise<T> {
  const answer = await fetchJson<GraphAnswer<T>>(
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    },
    cancel,
  );
  const error = errorOf(answer);
  if (error) throw error;
  if (!answer.data) throw new ApiError(200, 'GRAPHQL', 'The answer has no data.');
  return answer.data;
}

/** What went wrong, if anything did. */
export function errorOf({ errors }: GraphAnswer<unknown>): ApiError | null {
  const [error] = errors ?? [];
  if (!error) return null;
  const code = error.extensions?.code ?? 'GRAPHQL';
  return new ApiError(code === 'UNAUTHENTICATED' ? 401 : 200, code, error.message);
}
