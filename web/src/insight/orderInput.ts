import type { View } from '../filters/view.ts';
import type { Weekday } from '../filters/weekdays.ts';
import { vendorInput } from '../vendors/vendorFilter.ts';

const DAYS: Record<Weekday, string> = {
  sat: 'SATURDAY',
  sun: 'SUNDAY',
  mon: 'MONDAY',
  tue: 'TUESDAY',
  wed: 'WEDNESDAY',
  thu: 'THURSDAY',
  fri: 'FRIDAY',
};

/** The orders of the view as the argument of GraphQL. */
export function orderInput(view: View) {
  const { city, from, to, lines, weekdays, hours, inAreas, vendorOrders, vendorFilter } = view;
  return {
    city,
    from,
    to,
    lines,
    weekdays: weekdays.map((day) => DAYS[day]),
    hours,
    areas: inAreas,
    vendors: vendorOrders ? vendorInput(vendorFilter) : undefined,
  };
}
