import type { View } from '../filters/view.ts';
import { vendorInput } from '../vendors/vendorFilter.ts';
import { reachInput } from './reach.ts';

/** The question about coverage that the view asks, as variables of GraphQL. */
export function coverageVariables({ city, lines, from, to, vendorFilter, reach }: View) {
  return {
    filter: { city, lines, vendors: vendorInput(vendorFilter) },
    reach: reachInput(reach),
    demand: { from, to },
  };
}
