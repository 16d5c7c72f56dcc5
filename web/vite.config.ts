import { defineConfig } from 'vitest/config';
import { basemap } from './build/basemap.ts';
import { serviceWorker } from './build/serviceWorker.ts';

export default defineConfig({
  base: '/',
  plugins: [basemap(), serviceWorker()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  // The layer files live beside the tilesets they draw, one folder up.
  server: { fs: { allow: ['..'] } },
  build: {
    target: 'es2023',
    // The content security policy forbids data: fonts and scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/offline/worker.ts' },
      output: {
        // Its scope is the folder it lies in.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // The library changes with its version only, our map code with every release.
        advancedChunks: { groups: [{ name: 'maplibre', test: /node_modules\/maplibre-gl\/.*js$/ }] },
      },
    },
  },
  // The decoder's modules import each other without suffixes, which Node alone does not resolve.
  test: { include: ['test/unit/**/*.test.ts'], server: { deps: { inline: ['@maplibre/mlt'] } } },
});
