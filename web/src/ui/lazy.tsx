import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/locale.ts';
import { report } from './notice.ts';

/** A component whose code comes when it is first shown. */
export function lazy(name: string, load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | null = null;
  return function Lazy() {
    const [, ready] = useState(false);
    useEffect(() => {
      if (loaded) return;
      load()
        .then((component) => {
          loaded = component;
          ready(true);
        })
        .catch((error) => report(`code-${name}`, error, () => location.reload()));
    }, []);
    const Component = loaded;
    return Component ? <Component /> : <p class="side-note">{t.value.loading}…</p>;
  };
}
