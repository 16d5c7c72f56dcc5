import { filterWords } from '../filters/describe.ts';
import { filterText, readFilter } from '../filters/orderFilter.ts';
import { Switch } from '../filters/Switch.tsx';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';

/** Keeps the colours where they are while the filter changes, so that two pictures compare. */
export function ScaleLock() {
  const words = t.value;
  const view = state.view.value;
  const { scale } = view;
  if (!state.heat.value?.legends) return null;
  return (
    <div class="scale-lock">
      <Switch
        name="scale-lock"
        label={words.scaleKeep}
        checked={scale !== null}
        onChange={(on) => changeView({ scale: on ? filterText(view) : null })}
      />
      {scale !== null && (
        <p class="legend-note" id="scale-of">
          {words.scaleOf}{' '}
          <bdi>{filterWords(readFilter(new URLSearchParams(scale), view.city)).join(' · ')}</bdi>
        </p>
      )}
    </div>
  );
}
