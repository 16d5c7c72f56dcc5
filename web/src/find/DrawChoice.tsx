import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';

/** Draws an area by clicks on the map, or takes what is on screen, which needs no pointer. */
export function DrawChoice() {
  const words = t.value;
  if (!state.drawing.value)
    return (
      <button
        type="button"
        id="draw"
        onClick={() => {
          state.drawing.value = true;
        }}
      >
        {words.draw}
      </button>
    );
  return (
    <div class="draw-bar" role="status">
      <span>{words.drawHelp}</span>
      <button type="button" class="small" id="draw-screen" onClick={takeScreen}>
        {words.drawScreen}
      </button>
      <button
        type="button"
        class="small"
        onClick={() => {
          state.drawing.value = false;
        }}
      >
        {words.cancel}
      </button>
    </div>
  );
}

function takeScreen(): void {
  const bounds = state.bounds.peek();
  state.drawing.value = false;
  if (!bounds) return;
  const { west, south, east, north } = bounds;
  changeView({
    drawn: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  });
}
