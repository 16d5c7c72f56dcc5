import { ApiError } from '../api/problem.ts';
import { state } from '../state.ts';

/** Something that went wrong and that the user may read, retry or dismiss. */
export interface Notice {
  /** What failed; a newer notice of the same kind takes the place of the older. */
  id: string;
  kind: 'network' | 'server' | 'tiles' | 'refused';
  /** Words of the server; untrusted, shown as text. */
  detail: string;
  retry: () => void;
}

export function report(id: string, error: unknown, retry: () => void): void {
  if (error instanceof ApiError && error.status === 401) {
    state.signedOut.value = true;
    return;
  }
  const notice: Notice = { id, kind: kindOf(id, error), detail: detailOf(error), retry };
  state.notices.value = [...state.notices.peek().filter((other) => other.id !== id), notice];
}

export function dismiss(id: string): void {
  if (state.notices.peek().some((notice) => notice.id === id))
    state.notices.value = state.notices.peek().filter((notice) => notice.id !== id);
}

/** Codes of GraphQL, whose status is always 200, that are no refusal: the same question may be answered later. */
const BUSY = ['TIMEOUT', 'LOADING', 'UNAVAILABLE', 'INTERNAL'];

function kindOf(id: string, error: unknown): Notice['kind'] {
  if (id.startsWith('tiles')) return 'tiles';
  if (!(error instanceof ApiError)) return 'server';
  if (error.status === 0) return 'network';
  return error.status < 500 && !BUSY.includes(error.code) ? 'refused' : 'server';
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
