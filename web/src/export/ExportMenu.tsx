import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/locale.ts';
import { areasShown } from '../shown.ts';
import { state } from '../state.ts';
import { report } from '../ui/notice.ts';
import { exportLink, FORMATS, TABLES, type Table } from './exportLinks.ts';

/** What one can take away: the picture, the tables behind it, and the address. */
export function ExportMenu() {
  const words = t.value;
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details
      class="menu"
      ref={details}
      id="export-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>{words.exports}</summary>
      <div class="menu-body">
        <div class="menu-row">
          <CopyLink />
          <button type="button" id="export-png" onClick={() => picture('savePicture').finally(close)}>
            {words.picture}
          </button>
          <button type="button" id="print" onClick={() => picture('printSheet').finally(close)}>
            {words.print}
          </button>
        </div>
        {TABLES.map((table) => (
          <Row key={table} table={table} />
        ))}
        <p class="side-note">{words.exportNote}</p>
      </div>
    </details>
  );
}

function Row({ table }: { table: Table }) {
  const view = state.view.value;
  return (
    <div class="menu-row">
      <span>{t.value.exportTables[table]}</span>
      {FORMATS[table].map((format) => (
        <a
          key={format}
          class="small"
          download
          data-export={`${table}.${format}`}
          href={exportLink(table, format, view, areasShown.value, state.tileZoom.value)}
        >
          {format === 'geojson' ? 'GeoJSON' : format.toUpperCase()}
        </a>
      ))}
    </div>
  );
}

function CopyLink() {
  const words = t.value;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    } catch {
      // Some browsers have no clipboard for pages without TLS: then the address is shown to be copied by hand.
      prompt(words.copyLink, location.href);
    }
  };
  return (
    <button type="button" id="copy-link" onClick={copy}>
      <span role="status">{copied ? words.copied : words.copyLink}</span>
    </button>
  );
}

async function picture(how: 'savePicture' | 'printSheet'): Promise<void> {
  try {
    await (await import('./picture.ts'))[how]();
  } catch (error) {
    report('picture', error, () => void picture(how));
  }
}
