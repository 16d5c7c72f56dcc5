import { ReachChoice } from '../coverage/ReachChoice.tsx';
import { More } from '../filters/More.tsx';
import { Segmented } from '../filters/Segmented.tsx';
import { Switch } from '../filters/Switch.tsx';
import { VENDOR_STYLES, type VendorStyle } from '../filters/view.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { VendorFilters } from './VendorFilters.tsx';
import { VendorTable } from './VendorTable.tsx';
import { facets, startVendors } from './vendorAnswer.ts';

/** Which vendors, how they are drawn, and a list of them. */
export function VendorPanel() {
  startVendors();
  const words = t.value;
  const { vendors, vendorStyle, circles, vendorOrders, reach } = state.view.value;
  return (
    <>
      <div class="switches">
        <Switch
          name="vendors-here"
          label={words.vendorsOn}
          checked={vendors}
          onChange={(on) => changeView({ vendors: on })}
        />
        <Switch
          name="circles"
          label={words.circles}
          checked={circles}
          onChange={(on) => changeView({ circles: on, ...(on ? { vendors: true } : {}) })}
        />
        <Switch
          name="vendor-orders"
          label={words.vendorOrders}
          checked={vendorOrders}
          onChange={(on) => changeView({ vendorOrders: on })}
        />
      </div>
      {vendors && (
        <Segmented<VendorStyle>
          name="vendor-style"
          legend={words.vendorStyle}
          value={vendorStyle}
          options={VENDOR_STYLES.map((one) => ({ value: one, label: words.vendorStyles[one] }))}
          onChoose={(one) => changeView({ vendorStyle: one })}
        />
      )}
      {circles && <ReachChoice />}
      {circles && reach && <p class="badge">{words.whatIf}</p>}
      <More
        name="vendor-filter"
        title={words.vendorFilter}
        chosen={facets.value ? words.vendorNumber(format.integer(facets.value.total)) : ''}
        open
      >
        <VendorFilters />
      </More>
      <VendorTable />
    </>
  );
}
