import { Segmented } from '../filters/Segmented.tsx';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { KM, PERCENT, type Reach } from './reach.ts';

const KINDS = ['own', 'percent', 'km'] as const;
type Kind = (typeof KINDS)[number];

const FIRST: Record<Kind, Reach | null> = { own: null, percent: { percent: 80 }, km: { km: 3 } };

/** What if vendors reached farther, or less far. */
export function ReachChoice() {
  const words = t.value;
  const { reach } = state.view.value;
  const kind = kindOf(reach);
  return (
    <div class="reach">
      <Segmented<Kind>
        name="reach"
        legend={words.reach}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: words.reachKinds[one] }))}
        onChoose={(one) => changeView({ reach: FIRST[one] })}
      />
      {reach && <ReachSlider reach={reach} />}
    </div>
  );
}

function ReachSlider({ reach }: { reach: Reach }) {
  const words = t.value;
  const percent = 'percent' in reach;
  const { min, max, step } = percent ? PERCENT : KM;
  const value = percent ? reach.percent : reach.km;
  const shown = percent ? format.percent(value / 100) : words.km(format.decimal(value));
  return (
    <label class="slider">
      <input
        type="range"
        name="reach-value"
        aria-label={words.reachKinds[percent ? 'percent' : 'km']}
        aria-valuetext={shown}
        {...{ min, max, step, value }}
        onInput={(event) => {
          const chosen = Number(event.currentTarget.value);
          changeView({ reach: percent ? { percent: chosen } : { km: chosen } });
        }}
      />
      <output>{shown}</output>
    </label>
  );
}

function kindOf(reach: Reach | null): Kind {
  if (!reach) return 'own';
  return 'percent' in reach ? 'percent' : 'km';
}
