import { fetchJson } from './http.ts';
import { ApiError } from './problem.ts';

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks one GraphQL question. An answer with errors is a failure: half a catalogue helps nobody. */
export async function ask<T>(
  query: string,
  variables: Record<string, unknown>,
  cancel: AbortSignal,
): Promise<T> {
  const answer = await fetchJson<Answer<T>>(
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    },
    cancel,
  );
  const [error] = answer.errors ?? [];
  if (error) {
    const code = error.extensions?.code ?? 'GRAPHQL';
    throw new ApiError(code === 'UNAUTHENTICATED' ? 401 : 200, code, error.message);
  }
  if (!answer.data) throw new ApiError(200, 'GRAPHQL', 'The answer has no data.');
  return answer.data;
}
