import { effect } from '@preact/signals';
import { type Map as FoodMap, type MapGeoJSONFeature, type MapMouseEvent, Popup } from 'maplibre-gl';
import { areaCard } from '../areas/areaCard.ts';
import { coverageCard, detailedCoverageCard } from '../coverage/coverageCard.ts';
import { cellCard } from '../heat/cellCard.ts';
import { detailedCellCard } from '../heat/cellDetail.ts';
import { locale } from '../i18n/locale.ts';
import { areasShown, swiping } from '../shown.ts';
import { state } from '../state.ts';
import { vendorCard } from '../vendors/vendorCard.ts';
import { detailedVendorCard } from '../vendors/vendorDetail.ts';
import { type Card, cardElement } from './featureCard.ts';

/** What a click can find, nearest to the eye first. */
const CLICKABLE = ['pins', 'vendors-point', 'coverage-squares', 'heat-squares', 'areas-fill'];
const POINTS = ['pins', 'vendors-point'];
const REACH_PX = 4;
/** Cards that the server can tell more for. */
const DETAILS: Record<string, Detail> = {
  'coverage-squares': (card, at, _, cancel) => detailedCoverageCard(card, at, cancel),
  'heat-squares': (card, at, _, cancel) => detailedCellCard(card, at, cancel),
  'vendors-point': (card, _, properties, cancel) => detailedVendorCard(card, properties, cancel),
};

type Detail = (
  card: Card,
  at: { lon: number; lat: number },
  properties: Record<string, unknown>,
  cancel: AbortSignal,
) => Promise<Card>;

/** Shows a card for what is clicked and marks the clicked area. */
export function watchSelection(map: FoodMap): void {
  const popup = new Popup({ maxWidth: '300px', className: 'food-popup', focusAfterOpen: false });
  let selected: string | number | undefined;
  let asking = new AbortController();

  const mark = (id: string | number | undefined, sourceLayer: string) => {
    if (!map.getSource('polygons')) return;
    if (selected !== undefined) map.removeFeatureState({ source: 'polygons', sourceLayer });
    if (id !== undefined) map.setFeatureState({ source: 'polygons', sourceLayer, id }, { selected: true });
    selected = id;
  };

  popup.on('close', () => {
    asking.abort();
    const areas = areasShown.peek();
    if (areas !== 'off') mark(undefined, areas);
  });

  map.on('click', (event) => {
    if (state.drawing.peek()) return;
    const feature = featureAt(map, event);
    popup.remove();
    const card = feature && cardOf(feature);
    if (!card) return;
    if (feature.layer.id === 'areas-fill' && feature.sourceLayer) mark(feature.id, feature.sourceLayer);
    const dir = locale.peek() === 'fa' ? 'rtl' : 'ltr';
    popup.setLngLat(event.lngLat).setDOMContent(cardElement(card, dir)).addTo(map);
    const detail = DETAILS[feature.layer.id];
    if (!detail) return;
    asking = new AbortController();
    const { lng: lon, lat } = event.lngLat;
    detail(card, { lon, lat }, feature.properties, asking.signal).then(
      (more) => popup.isOpen() && popup.setDOMContent(cardElement(more, dir)),
      // What the tile says stands; the details are extra.
      () => {},
    );
  });

  map.on('mousemove', (event) => {
    const pointer = present(map, POINTS);
    const over = pointer.length > 0 && map.queryRenderedFeatures(event.point, { layers: pointer }).length > 0;
    map.getCanvas().style.cursor = state.drawing.peek() ? 'crosshair' : over ? 'pointer' : '';
  });

  // A card tells about the view it was opened in.
  effect(() => {
    void state.view.value;
    void locale.value;
    popup.remove();
  });
}

function featureAt(map: FoodMap, { point: { x, y } }: MapMouseEvent): MapGeoJSONFeature | undefined {
  for (const layer of present(map, CLICKABLE)) {
    // The cell under the pointer may be the other side's.
    if (layer === 'heat-squares' && swiping.peek()) continue;
    const reach = POINTS.includes(layer) ? REACH_PX : 0;
    const [found] = map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: [layer] },
    );
    if (found) return found;
  }
  return undefined;
}

function present(map: FoodMap, layers: string[]): string[] {
  return layers.filter((layer) => map.getLayer(layer));
}

function cardOf({ layer, properties }: MapGeoJSONFeature): Card | undefined {
  switch (layer.id) {
    case 'pins':
      return [...state.pins.peek(), state.found.peek()][properties.index] ?? undefined;
    case 'vendors-point':
      return vendorCard(properties);
    case 'coverage-squares':
      return coverageCard(properties);
    case 'heat-squares':
      return cellCard(properties);
    default:
      return areaCard(properties);
  }
}
