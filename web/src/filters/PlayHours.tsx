import { t } from '../i18n/locale.ts';
import { changeView, state } from '../state.ts';
import { hoursWords } from './describe.ts';

/** Plays the hours of the day one after the other. */
export function PlayHours() {
  const words = t.value;
  const { hours, heat } = state.view.value;
  const playing = state.playing.value;
  const toggle = async () => {
    if (heat === 'off') changeView({ heat: 'smooth' });
    const { pause, play } = await import('./play.ts');
    if (playing) pause();
    else await play();
  };
  return (
    <div class="codes-row">
      <button type="button" class="small" id="play" aria-pressed={playing} onClick={toggle}>
        {playing ? words.pause : words.play}
      </button>
      <output class="side-note">{playing && hoursWords(hours)}</output>
    </div>
  );
}
