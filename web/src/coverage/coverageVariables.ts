import type { View } from '../filters/view.ts';
import { vendorInput } from '../vendors/vendorFilter.ts';
import { addedInput } from './added.ts';
import { reachInput } from './reach.ts';

/** The question about coverage that the view asks, as variables of GraphQL. */
export function coverageVariables({ city, lines, from, to, vendorFilter, reach, added }: View) {
  return {
    filter: { city, lines, vendors: vendorInput(vendorFilter) },
    reach: { ...reachInput(reach), add: addedInput(added) },
    demand: { from, to },
  };
}
