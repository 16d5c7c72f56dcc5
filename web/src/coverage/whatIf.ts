import type { View } from '../filters/view.ts';
import { addedText } from './added.ts';
import { reachText } from './reach.ts';

/** What is supposed about vendors, in the words of the server; empty when nothing is. */
export function whatIfText({ reach, added }: Pick<View, 'reach' | 'added'>): string {
  return [
    reach ? `reach=${encodeURIComponent(reachText(reach))}` : '',
    added.length ? `add=${addedText(added)}` : '',
  ]
    .filter(Boolean)
    .join('&');
}
