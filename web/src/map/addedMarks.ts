import { effect } from '@preact/signals';
import { type Map as FoodMap, Marker } from 'maplibre-gl';
import { rounded } from '../coverage/added.ts';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';

const STEP_PX = 8;
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** Marks the vendors that there are not while coverage is shown; dragging one, or its arrow keys, moves it. */
export function followAdded(map: FoodMap): void {
  let marks: Marker[] = [];
  /** The mark to have the focus again: a moved one is made anew. */
  let focused = -1;
  effect(() => {
    const { added, coverage } = state.view.value;
    for (const mark of marks) mark.remove();
    marks = (coverage === 'off' ? [] : added).map(({ at }, index) => {
      const mark = new Marker({ draggable: true, color: '#7048e8' }).setLngLat([...at]).addTo(map);
      const element = mark.getElement();
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
      element.setAttribute(
        'aria-label',
        `${t.value.addedName(format.integer(index + 1))}. ${t.value.moveHelp}`,
      );
      mark.on('dragend', () => move(index, mark));
      element.addEventListener('keydown', (event) => {
        const step = STEPS[event.key];
        if (!step) return;
        event.preventDefault();
        event.stopPropagation();
        const { x, y } = map.project(mark.getLngLat());
        mark.setLngLat(map.unproject([x + step[0], y + step[1]]));
        focused = index;
        move(index, mark);
      });
      return mark;
    });
    marks[focused]?.getElement().focus();
    focused = -1;
  });
}

function move(index: number, mark: Marker): void {
  const { lng, lat } = mark.getLngLat();
  const { added } = state.view.peek();
  changeView({
    added: added.map((one, n) => (n === index ? { ...one, at: [rounded(lng), rounded(lat)] as const } : one)),
  });
}
