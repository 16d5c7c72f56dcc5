import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { dismiss } from './notice.ts';

export function Notices() {
  const words = t.value;
  return (
    <div class="notices" role="alert">
      {state.notices.value.map((notice) => (
        <div class="notice" key={notice.id}>
          <div>
            <strong>{words.errors[notice.kind]}</strong>
            <p dir="auto">{notice.detail}</p>
          </div>
          <button type="button" onClick={notice.retry}>
            {words.retry}
          </button>
          <button type="button" class="icon" aria-label={words.close} onClick={() => dismiss(notice.id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
