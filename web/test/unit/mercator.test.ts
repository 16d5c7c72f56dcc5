import { describe, expect, it } from 'vitest';
import { pathOf, project, tilesIn } from '../../src/map/mercator.ts';

describe('the world as a picture', () => {
  it('has its middle in the middle', () => {
    expect(project(0, 0, 0)).toEqual([128, 128]);
    const [x, y] = project(51.38, 35.7, 10);
    // By hand: (51.38 + 180) / 360 of 1024 columns, and ln tan(45 + 35.7 / 2) = 0.668 for the rows.
    expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual([658, 403]);
  });

  it('is cut into the tiles that a rectangle touches', () => {
    expect(tilesIn(100, 100, 300, 200)).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it('draws rings of polygons, and nothing else', () => {
    const ring = [
      [0, 0],
      [180, 0],
      [0, 0],
    ];
    expect(pathOf({ type: 'Polygon', coordinates: [ring] }, 0)).toBe('M128.0,128.0L256.0,128.0L128.0,128.0Z');
    expect(pathOf({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }, 0)).toMatch(/^M.*Z.*M.*Z$/);
    expect(pathOf({ type: 'Point', coordinates: [0, 0] }, 0)).toBe('');
  });
});
