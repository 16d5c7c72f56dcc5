import { ExportMenu } from '../export/ExportMenu.tsx';
import { PANELS, type PanelName, type View } from '../filters/view.ts';
import { DrawChoice } from '../find/DrawChoice.tsx';
import { Finder } from '../find/Finder.tsx';
import { canRedo, canUndo, redo, undo } from '../history.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';

/** Panels, and the way back and forth. */
export function Toolbar() {
  const words = t.value;
  const { panel } = state.view.value;
  return (
    <nav class="toolbar" aria-label={words.tools}>
      <div class="toolbar-group">
        {PANELS.filter((one) => one !== 'admin' || state.administrator.value).map((one) => (
          <button
            key={one}
            type="button"
            id={`panel-${one}`}
            aria-pressed={panel === one}
            onClick={() => changeView(panel === one ? { panel: 'off' } : opened(one, state.view.peek()))}
          >
            {words.panels[one]}
          </button>
        ))}
      </div>
      <DrawChoice />
      <Finder />
      <ExportMenu />
      <div class="toolbar-group end">
        <button
          type="button"
          class="icon"
          id="undo"
          disabled={!canUndo.value}
          title={words.undo}
          onClick={undo}
        >
          <Turn label={words.undo} />
        </button>
        <button
          type="button"
          class="icon"
          id="redo"
          disabled={!canRedo.value}
          title={words.redo}
          onClick={redo}
        >
          <Turn label={words.redo} forth />
        </button>
      </div>
    </nav>
  );
}

/** Whoever opens a panel wants to see what it is about; heat would lie over the cells of coverage. */
function opened(panel: PanelName, view: View): Partial<View> {
  if (panel === 'coverage' && view.coverage === 'off') return { panel, coverage: 'target', heat: 'off' };
  if (panel === 'vendors') return { panel, vendors: true };
  return { panel };
}

/** An arrow that turns back, or forth. Time runs with the script, so it is mirrored in Persian by the style. */
function Turn({ label, forth = false }: { label: string; forth?: boolean }) {
  return (
    <svg class={forth ? 'turn forth' : 'turn'} viewBox="0 0 20 20" role="img" aria-label={label}>
      <path d="M8 4 4 8l4 4M4 8h7a5 5 0 0 1 0 10H8" />
    </svg>
  );
}
