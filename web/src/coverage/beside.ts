/** What coverage is set beside: the feed without the what-if, or the number of an earlier version of the vendors. */
export type Beside = 'feed' | number;

/** Reads the word feed or the number of a version; null for anything else. */
export function readBeside(text: string | null): Beside | null {
  if (text === 'feed') return text;
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null;
}

export const besideText = (beside: Beside) => String(beside);

/** What the other side has different, in the words of the server. */
export function otherCoverage(beside: Beside): string {
  return beside === 'feed' ? 'reach=&add=' : `version=${beside}`;
}
