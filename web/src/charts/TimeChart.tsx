import { useRef, useState } from 'preact/hooks';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { type DayBar, indexAt, type Span, spanOf } from './timeBars.ts';

const WIDTH = 340;
const HEIGHT = 84;

interface TimeChartProps {
  bars: readonly DayBar[];
  from: string | null;
  to: string | null;
  onChoose: (range: { from: string | null; to: string | null }) => void;
}

/** Orders over time. Dragging over bars, or moving the ends from the keyboard, chooses their days. */
export function TimeChart({ bars, from, to, onChoose }: TimeChartProps) {
  const words = t.value;
  const plot = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Span | null>(null);
  const chosen = drag ?? spanOf(bars, from, to);
  const most = Math.max(...bars.map(({ orders }) => orders), 1);
  const width = WIDTH / Math.max(bars.length, 1);
  const choose = ({ first, last }: Span) => {
    const whole = first === 0 && last === bars.length - 1;
    onChoose(
      whole ? { from: null, to: null } : { from: bars[first]?.from ?? null, to: bars[last]?.to ?? null },
    );
  };
  const at = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    return box ? indexAt((event.clientX - box.left) / box.width, bars.length) : 0;
  };
  return (
    <figure class="time-chart" dir="ltr" aria-label={words.overTime}>
      <svg
        ref={plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        id="time-chart"
        data-bars={bars.length}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const index = at(event);
          setDrag({ first: index, last: index, anchor: index });
        }}
        onPointerMove={(event) => {
          if (!drag) return;
          const [anchor, index] = [drag.anchor ?? drag.first, at(event)];
          setDrag({ first: Math.min(anchor, index), last: Math.max(anchor, index), anchor });
        }}
        onPointerUp={() => {
          if (drag) choose(drag);
          setDrag(null);
        }}
        onPointerCancel={() => setDrag(null)}
      >
        <title>{words.overTime}</title>
        {bars.map(({ from: day, orders }, index) => (
          <rect
            key={day}
            class={index >= chosen.first && index <= chosen.last ? 'bar chosen' : 'bar'}
            x={index * width + width * 0.1}
            width={width * 0.8}
            y={HEIGHT - (orders / most) * (HEIGHT - 4)}
            height={(orders / most) * (HEIGHT - 4)}
          >
            <title>{`${format.day(day)}: ${words.orderCount(format.integer(orders))}`}</title>
          </rect>
        ))}
        <End
          label={words.from}
          x={chosen.first * width}
          index={chosen.first}
          day={bars[chosen.first]?.from}
          most={chosen.last}
          onMove={(first) => choose({ first, last: chosen.last })}
        />
        <End
          label={words.to}
          x={(chosen.last + 1) * width}
          index={chosen.last}
          day={bars[chosen.last]?.to}
          least={chosen.first}
          most={bars.length - 1}
          onMove={(last) => choose({ first: chosen.first, last })}
        />
      </svg>
      <figcaption class="chart-ends">
        <bdi>{bars[0] && format.day(bars[0].from)}</bdi>
        <bdi>{words.peak(format.integer(most))}</bdi>
        <bdi>{bars.length > 0 && format.day(bars.at(-1)?.to ?? '')}</bdi>
      </figcaption>
    </figure>
  );
}

interface EndProps {
  label: string;
  x: number;
  index: number;
  day: string | undefined;
  least?: number;
  most: number;
  onMove: (index: number) => void;
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

function End({ label, x, index, day, least = 0, most, onMove }: EndProps) {
  return (
    <rect
      class="chart-end"
      x={x - 2}
      width="4"
      height={HEIGHT}
      role="slider"
      tabindex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={index}
      aria-valuetext={day ? format.day(day) : ''}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onMove(Math.min(Math.max(index + step, least), most));
      }}
    />
  );
}
