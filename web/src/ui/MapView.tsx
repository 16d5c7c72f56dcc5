import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/locale.ts';
import { swiping } from '../shown.ts';
import { state } from '../state.ts';
import { lazy } from './lazy.tsx';
import { report } from './notice.ts';

const StaticMap = lazy('static', async () => (await import('../map/StaticMap.tsx')).StaticMap);
const Swipe = lazy('swipe', async () => (await import('../map/Swipe.tsx')).Swipe);

/** Holds the map, whose code comes in its own file while the page is already usable. */
export function MapView() {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void loadMap(container.current);
  }, []);
  const words = t.value;
  return (
    <div class="map-frame">
      <div id="map" ref={container} dir="ltr" tabIndex={-1} />
      {swiping.value && state.takePicture.value && <Swipe />}
      {state.mapFailure.value !== null && (
        <div class="map-failure">
          <div role="alert">
            <h2>{words.noMap}</h2>
            <p>{words.noMapText}</p>
          </div>
          <StaticMap />
        </div>
      )}
    </div>
  );
}

async function loadMap(container: HTMLElement | null): Promise<void> {
  if (!container) return;
  try {
    const { startMap } = await import('../map/startMap.ts');
    startMap(container);
  } catch (error) {
    report('tiles-code', error, () => location.reload());
  }
}
