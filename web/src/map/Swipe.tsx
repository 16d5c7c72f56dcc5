import './swipe.css';
import { effect, signal } from '@preact/signals';
import { Map as FoodMap } from 'maplibre-gl';
import { useEffect, useRef } from 'preact/hooks';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { baseStyle } from './baseStyle.ts';
import { theMap } from './createMap.ts';
import { picture } from './goal.ts';
import { followAreas, followHeat } from './mapSync.ts';
import { themePaint } from './paint.ts';
import { watchErrors } from './progress.ts';
import { theme } from './theme.ts';
import { applyPaint } from './tileLayers.ts';

const THUMB_PX = 36;

/** How much of the map is this side's, 0 to 1. */
const at = signal(0.5);

/** The other side of a comparison over the map, from a divider on that is dragged, or moved by arrow keys. */
export function Swipe() {
  const over = useRef<HTMLDivElement>(null);
  const words = t.value;
  useEffect(() => {
    const map = theMap.peek();
    return map && over.current ? drawOther(map, over.current) : undefined;
  }, []);
  return (
    <div class="swipe" dir="ltr" style={{ '--at': at.value }}>
      <div class="swipe-map" ref={over} />
      <span class="swipe-line" />
      <input
        type="range"
        name="swipe"
        min={0}
        max={1}
        step={0.02}
        value={at.value}
        aria-label={words.swipeHelp}
        aria-valuetext={format.percent(at.value)}
        onInput={(event) => {
          at.value = Number(event.currentTarget.value);
        }}
      />
      <div class="swipe-bar">
        {[words.thisSide, words.otherSide].map((side, index) => (
          <button
            key={index === 0 ? 'this' : 'other'}
            type="button"
            class="small"
            aria-pressed={at.value === 1 - index}
            onClick={() => {
              at.value = 1 - index;
            }}
          >
            {side}
          </button>
        ))}
      </div>
    </div>
  );
}

/** A second map that goes wherever the first one goes. Returns what takes it away. */
function drawOther(map: FoodMap, container: HTMLElement): () => void {
  const place = () => ({ center: map.getCenter(), zoom: map.getZoom() });
  const other = new FoodMap({
    container,
    style: baseStyle(),
    ...place(),
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
  });
  // What is under it gets the keys and the clicks.
  other.getCanvas().tabIndex = -1;
  other.getCanvasContainer().inert = true;
  const ends: (() => void)[] = [];
  const follow = () => other.jumpTo(place());
  map.on('move', follow);
  watchErrors(other);
  other.once('style.load', () => {
    ends.push(
      effect(() => applyPaint(other, themePaint(theme.value))),
      followHeat(other, state.otherHeat),
      followAreas(other),
    );
  });
  const alone = state.takePicture.peek();
  state.takePicture.value = () => bothPictures(map, other);
  other.on('idle', () => {
    const source = other.getSource('heatmap');
    document.documentElement.dataset.otherFeatures = String(
      source ? other.querySourceFeatures('heatmap', { sourceLayer: 'heatmap' }).length : 0,
    );
  });
  return () => {
    for (const end of ends) end();
    map.off('move', follow);
    state.takePicture.value = alone;
    other.remove();
    delete document.documentElement.dataset.otherFeatures;
  };
}

/** Both sides as they lie beside each other. */
async function bothPictures(map: FoodMap, other: FoodMap): Promise<HTMLCanvasElement> {
  const [both, there] = [await picture(map), await picture(other)];
  const thumb = THUMB_PX * devicePixelRatio;
  const edge = thumb / 2 + (both.width - thumb) * at.peek();
  const rest = both.width - edge;
  const pen = both.getContext('2d');
  pen?.drawImage(there, edge, 0, rest, both.height, edge, 0, rest, both.height);
  pen?.fillRect(edge - devicePixelRatio, 0, 2 * devicePixelRatio, both.height);
  return both;
}
