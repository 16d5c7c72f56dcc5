import type { ComponentType } from 'preact';
import type { PanelName } from '../filters/view.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { lazy } from '../ui/lazy.tsx';

const CONTENT: Record<PanelName, ComponentType> = {
  coverage: lazy('coverage', async () => (await import('../coverage/CoveragePanel.tsx')).CoveragePanel),
  vendors: lazy('vendors', async () => (await import('../vendors/VendorPanel.tsx')).VendorPanel),
  insight: lazy('insight', async () => (await import('../insight/InsightPanel.tsx')).InsightPanel),
  admin: lazy('admin', async () => (await import('../admin/AdminPanel.tsx')).AdminPanel),
};

/** What is chosen in the toolbar, beside the map; on phones in the drawer. */
export function SidePanel() {
  const words = t.value;
  const { panel } = state.view.value;
  if (panel === 'off') return null;
  const Content = CONTENT[panel];
  return (
    <aside class="side" aria-label={words.panels[panel]} id="side-panel" data-panel={panel}>
      <header class="side-header">
        <h2>{words.panels[panel]}</h2>
        <button
          type="button"
          class="icon"
          aria-label={words.close}
          onClick={() => {
            changeView({ panel: 'off' });
            document.getElementById(`panel-${panel}`)?.focus();
          }}
        >
          ×
        </button>
      </header>
      <Content key={panel} />
    </aside>
  );
}
