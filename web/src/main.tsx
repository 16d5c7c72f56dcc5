import '@fontsource-variable/vazirmatn/index.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/layout.css';
import './legend/legend.css';
import './side/side.css';
import { render } from 'preact';
import { startDataFlow } from './dataFlow.ts';
import { startLocale } from './i18n/locale.ts';
import { startOffline } from './offline/offline.ts';
import { startParts } from './side/startParts.ts';
import { App } from './ui/App.tsx';

const root = document.getElementById('app');
if (root) {
  startLocale();
  startDataFlow();
  startParts();
  startOffline();
  render(<App />, root);
}
