export type Theme = 'light' | 'dark';

/** YlGnBu on light maps, inferno on dark ones: both rise evenly in lightness, also for colour-blind eyes. */
const RAMPS: Record<Theme, readonly string[]> = {
  light: ['#e3f4c2', '#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#0c2c84'],
  dark: ['#2a1152', '#520e6d', '#8d2369', '#c43c4e', '#ed6925', '#fca80d', '#f1ef75'],
};

/** PuOr: less than the other side is purple, more is orange; told apart by colour-blind eyes too. The middle is quiet. */
const DIVERGING: Record<Theme, readonly string[]> = {
  light: ['#542788', '#8073ac', '#b9b3d6', '#e2e2e2', '#fdc98c', '#e08214', '#934a05'],
  dark: ['#a98bf0', '#7a62b8', '#4f4579', '#343b45', '#7a4f1c', '#c77613', '#ffb347'],
};

/** A cell that has orders, but none of what the metric counts. */
export const ZERO_COLOUR: Record<Theme, string> = { light: '#a8acb3', dark: '#49525e' };

/** A cell whose value would mean nothing: too few orders, or no residents known. */
export const MASKED_COLOUR: Record<Theme, string> = { light: '#d3d5d9', dark: '#2b323b' };

type Rgb = [number, number, number];

/** The colours of the smooth scale with their positions, for gradients. */
export function colourStops(theme: Theme): { position: number; colour: string }[] {
  const ramp = RAMPS[theme];
  return ramp.map((colour, index) => ({ position: index / (ramp.length - 1), colour }));
}

export function colourAt(position: number, theme: Theme): string {
  return along(RAMPS[theme], position);
}

/** Colour of a place on the diverging scale: 0 is least, a half no difference, 1 most. */
export function divergingAt(position: number, theme: Theme): string {
  return along(DIVERGING[theme], position);
}

function along(ramp: readonly string[], position: number): string {
  const place = Math.min(Math.max(position, 0), 1) * (ramp.length - 1);
  const index = Math.min(Math.floor(place), ramp.length - 2);
  const [low, high] = [rgb(ramp[index] ?? '#000000'), rgb(ramp[index + 1] ?? '#000000')];
  const mixed = low.map((part, i) => Math.round(part + ((high[i] ?? 0) - part) * (place - index)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}
