import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';

/** Tells the service worker all files of the build, so that the page works without a network from its second visit on. */
export function serviceWorker(): Plugin {
  return {
    name: 'foodmap-service-worker',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunk = bundle[WORKER];
      if (chunk?.type !== 'chunk') throw new Error(`there is no ${WORKER}`);
      if (chunk.imports.length) throw new Error(`${WORKER} must stand alone: ${chunk.imports}`);
      const files = Object.keys(bundle)
        .filter((file) => file.startsWith('assets/'))
        .map((file) => `/${file}`)
        .sort();
      const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      chunk.code = `const FILES=${JSON.stringify(['/', ...files])},BUILD=${JSON.stringify(build)};${chunk.code}`;
    },
  };
}
