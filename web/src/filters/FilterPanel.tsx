import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { lazy } from '../ui/lazy.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { CityChoice } from './CityChoice.tsx';
import { CompareChoice } from './CompareChoice.tsx';
import { DateRange } from './DateRange.tsx';
import { LayerChoice } from './LayerChoice.tsx';
import { LineChoice } from './LineChoice.tsx';
import { MetricChoice } from './MetricChoice.tsx';
import { ModeChoice } from './ModeChoice.tsx';
import { More } from './More.tsx';
import { TimeChoice } from './TimeChoice.tsx';

const AreaFilter = lazy('areas', async () => (await import('../areas/AreaFilter.tsx')).AreaFilter);

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
      <SomeAreas />
      <CompareChoice />
      <LayerChoice />
    </form>
  );
}

function SomeAreas() {
  const words = t.value;
  const { inAreas, vendorFilter } = state.view.value;
  const count = inAreas.length + vendorFilter.areas.length;
  return (
    <More name="areas" title={words.someAreas} chosen={count ? format.integer(count) : ''} late>
      <AreaFilter />
    </More>
  );
}
