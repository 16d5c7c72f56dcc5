import { useEffect, useState } from 'preact/hooks';
import { FilterPanel } from '../filters/FilterPanel.tsx';
import { t } from '../i18n/locale.ts';
import { LegendCard } from '../legend/LegendCard.tsx';
import { Totals } from '../legend/Totals.tsx';
import { narrow } from '../map/theme.ts';
import { SidePanel } from '../side/SidePanel.tsx';
import { Toolbar } from '../side/Toolbar.tsx';
import { busy, state } from '../state.ts';
import { Freshness } from './Freshness.tsx';
import { Header } from './Header.tsx';
import { MapView } from './MapView.tsx';
import { Notices } from './Notices.tsx';
import { SignIn } from './SignIn.tsx';

export function App() {
  return (
    <>
      <a class="skip" href="#map">
        {t.value.skip}
      </a>
      <Header />
      <Toolbar />
      <main class="stage">
        <MapView />
        {!narrow.value && <LegendCard />}
        <Notices />
      </main>
      <Panel />
      {!narrow.value && <SidePanel />}
      <div class="progress" role="status" aria-live="polite" data-busy={busy.value}>
        <span class="visually-hidden">{busy.value ? t.value.loading : ''}</span>
      </div>
      {state.signedOut.value && <SignIn />}
    </>
  );
}

/** Beside the map on wide screens; on phones a drawer below it that opens upwards. */
function Panel() {
  const [open, setOpen] = useState(false);
  const words = t.value;
  const { panel } = state.view.value;
  useEffect(() => {
    if (!narrow.value) setOpen(false);
  }, [narrow.value]);
  useEffect(() => {
    // What is chosen in the toolbar is to be seen.
    if (narrow.value && panel !== 'off') setOpen(true);
  }, [narrow.value, panel]);
  if (!narrow.value)
    return (
      <aside class="panel" aria-label={words.filters}>
        <Totals />
        <FilterPanel />
        <Freshness />
      </aside>
    );
  const whole = open && panel === 'off';
  return (
    <aside class="panel drawer" aria-label={words.filters} data-open={open}>
      <button
        type="button"
        class="drawer-handle"
        aria-expanded={open}
        aria-controls="drawer-body"
        onClick={() => setOpen(!open)}
      >
        <span>{words.showPanel}</span>
        <span class="chevron" aria-hidden="true" />
      </button>
      <div id="drawer-body" class="drawer-body">
        {(!open || panel === 'off') && <Totals />}
        {open && <SidePanel />}
        {whole && <FilterPanel />}
        <LegendCard />
        {whole && <Freshness />}
      </div>
    </aside>
  );
}
