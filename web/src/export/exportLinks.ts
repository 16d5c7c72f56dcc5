import { whatIfText } from '../coverage/whatIf.ts';
import { filterText } from '../filters/orderFilter.ts';
import type { AreaChoice, View } from '../filters/view.ts';
import { vendorText } from '../vendors/vendorFilter.ts';

export const TABLES = ['heatmap', 'vendors', 'polygons', 'coverage'] as const;
export type Table = (typeof TABLES)[number];

/** The formats of a table, in the words of the server. */
export const FORMATS: Record<Table, readonly string[]> = {
  heatmap: ['csv', 'geojson'],
  vendors: ['csv', 'geojson', 'xlsx'],
  polygons: ['csv', 'geojson', 'xlsx'],
  coverage: ['csv', 'geojson'],
};

/** Address of a table under the filters of the view. */
export function exportLink(
  table: Table,
  format: string,
  view: View,
  areas: AreaChoice,
  tileZoom: number,
): string {
  const { city, lines, vendorFilter, vendorOrders } = view;
  const vendors = vendorText(vendorFilter);
  const query: Record<Table, string[]> = {
    heatmap: [filterText(view), vendorOrders ? vendors : '', `z=${tileZoom}`],
    vendors: [filterText({ city, lines }), vendors],
    polygons: [`city=${city}`, areas === 'off' ? '' : `layer=${areas}`],
    coverage: [filterText({ city, lines }), vendors, whatIfText(view)],
  };
  // Without the mark Excel takes Persian for Latin.
  const parts = [...query[table], format === 'csv' ? 'bom=true' : ''];
  return `/export/${table}.${format}?${parts.filter(Boolean).join('&')}`;
}
