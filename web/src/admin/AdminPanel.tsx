import './admin.css';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { RefreshControl } from './RefreshControl.tsx';
import { ServiceNumbers } from './ServiceNumbers.tsx';
import { TargetEditor } from './TargetEditor.tsx';
import { Versions } from './Versions.tsx';
import { a } from './words.ts';

/** What administrators do and see: refreshes, versions, targets and how the server is doing. */
export function AdminPanel() {
  if (state.administrator.value === false) return <p class="side-note">{a.value.only}</p>;
  if (!state.administrator.value || !state.catalog.value) return <p class="side-note">{t.value.loading}…</p>;
  return (
    <>
      <RefreshControl />
      <Versions />
      <TargetEditor key={state.view.value.city} />
      <ServiceNumbers />
    </>
  );
}
