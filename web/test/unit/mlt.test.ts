import { VectorTile } from '@mapbox/vector-tile';
import { decodeTile } from '@maplibre/mlt';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import tiles from './cellTiles.json' with { type: 'json' };

interface Decoded {
  name: string;
  extent: number;
  features: { type: number; rings: [number, number][][]; properties: Record<string, unknown> }[];
}

const rings = (lines: { x: number; y: number }[][]) =>
  lines.map((line) => line.map(({ x, y }): [number, number] => [x, y]));

function decodeMvt(bytes: Uint8Array): Decoded[] {
  return Object.values(new VectorTile(new PbfReader(bytes)).layers).map((layer) => ({
    name: layer.name,
    extent: layer.extent,
    features: Array.from({ length: layer.length }, (_, i) => {
      const feature = layer.feature(i);
      return {
        type: feature.type,
        rings: rings(feature.loadGeometry()),
        properties: { ...feature.properties },
      };
    }),
  }));
}

/** MapLibre Tiles count geometry types from 0: point, line, polygon. */
function decodeMlt(bytes: Uint8Array): Decoded[] {
  return decodeTile(bytes).map((table) => ({
    name: table.name,
    extent: table.extent,
    features: table.getFeatures().map(({ geometry, properties }) => ({
      type: geometry.type + 1,
      rings: rings(geometry.coordinates),
      properties,
    })),
  }));
}

// CellTableTest makes these and fails when the server would write other bytes.
describe('a heat tile as MapLibre Tile', () => {
  it.each(tiles)('of $name is the Mapbox Vector Tile cell by cell', ({ cells, mvt, mlt }) => {
    const expected = decodeMvt(Buffer.from(mvt, 'base64'));
    expect(expected[0]?.features).toHaveLength(cells);
    expect(decodeMlt(Buffer.from(mlt, 'base64'))).toEqual(expected);
  });
});
