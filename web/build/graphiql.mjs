// Copies GraphiQL beside the dashboard; the server gives it out in profile dev only.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const FILES = [
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
  'graphiql/graphiql.min.js',
  'graphiql/graphiql.min.css',
];

const root = join(import.meta.dirname, '..');
mkdirSync(join(root, 'dist/graphiql'), { recursive: true });
for (const file of FILES) {
  copyFileSync(join(root, 'node_modules', file), join(root, 'dist/graphiql', basename(file)));
}
