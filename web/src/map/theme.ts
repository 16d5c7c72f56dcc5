import { signal } from '@preact/signals';
import type { Theme } from '../heat/colours.ts';

const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

export const theme = signal<Theme>(dark?.matches ? 'dark' : 'light');
dark?.addEventListener('change', () => {
  theme.value = dark.matches ? 'dark' : 'light';
});

const narrowQuery = globalThis.matchMedia?.('(max-width: 760px)');

/** True on phones, where the panel is a drawer below the map. */
export const narrow = signal(narrowQuery?.matches ?? false);
narrowQuery?.addEventListener('change', () => {
  narrow.value = narrowQuery.matches;
});

export interface MapColours {
  water: string;
  land: string;
  home: string;
  border: string;
  area: string;
  label: string;
  halo: string;
  vendorStroke: string;
}

export const MAP_COLOURS: Record<Theme, MapColours> = {
  light: {
    water: '#d5e3ec',
    land: '#ebe9e4',
    home: '#f7f6f3',
    border: '#b9bcc0',
    area: '#3d5a80',
    label: '#22303f',
    halo: 'rgba(255, 255, 255, 0.85)',
    vendorStroke: '#ffffff',
  },
  dark: {
    water: '#0b1016',
    land: '#12171e',
    home: '#181e27',
    border: '#3a4553',
    area: '#8fa9c9',
    label: '#e4eaf2',
    halo: 'rgba(10, 14, 20, 0.8)',
    vendorStroke: '#0b1016',
  },
};
