import { changeView, state } from '../state.ts';
import type { VendorFilter } from './vendorFilter.ts';

export function change(part: Partial<VendorFilter>): void {
  changeView({ vendorFilter: { ...state.view.peek().vendorFilter, ...part } });
}
