import { t } from '../i18n/locale.ts';
import { CityChoice } from './CityChoice.tsx';
import { DateRange } from './DateRange.tsx';
import { LayerChoice } from './LayerChoice.tsx';
import { LineChoice } from './LineChoice.tsx';

export function FilterPanel() {
  return (
    <form class="filters" aria-label={t.value.filters} onSubmit={(event) => event.preventDefault()}>
      <CityChoice />
      <DateRange />
      <LineChoice />
      <LayerChoice />
    </form>
  );
}
