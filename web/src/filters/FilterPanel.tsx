import { t } from '../i18n/locale.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { CityChoice } from './CityChoice.tsx';
import { CompareChoice } from './CompareChoice.tsx';
import { DateRange } from './DateRange.tsx';
import { LayerChoice } from './LayerChoice.tsx';
import { LineChoice } from './LineChoice.tsx';
import { MetricChoice } from './MetricChoice.tsx';
import { ModeChoice } from './ModeChoice.tsx';
import { TimeChoice } from './TimeChoice.tsx';

export function FilterPanel() {
  return (
    <form class="filters" aria-label={t.value.filters} onSubmit={(event) => event.preventDefault()}>
      <ActiveFilters />
      <CityChoice />
      <MetricChoice />
      <ModeChoice />
      <DateRange />
      <TimeChoice />
      <LineChoice />
      <CompareChoice />
      <LayerChoice />
    </form>
  );
}
