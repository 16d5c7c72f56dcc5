import { errorOf, type GraphAnswer } from './graphql.ts';
import { send } from './http.ts';

/** Listens to a subscription until cancelled, or until the server ends it; a fault is an ApiError. */
export async function listen<T>(query: string, cancel: AbortSignal, next: (data: T) => void): Promise<void> {
  const { body } = await send(
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    },
    cancel,
    null,
  );
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (text + value).split('\n\n');
    text = events.pop() ?? '';
    for (const data of events.flatMap(dataOf)) {
      const answer = JSON.parse(data) as GraphAnswer<T>;
      const error = errorOf(answer);
      if (error) throw error;
      if (answer.data) next(answer.data);
    }
  }
}

/** The data of an event; comments keep the connection alive and have none. */
export function dataOf(event: string): string[] {
  const data = event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5))
    .join('\n')
    .trim();
  return data ? [data] : [];
}
