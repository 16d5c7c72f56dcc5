import { useState } from 'preact/hooks';
import { format } from '../i18n/format.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';
import { change } from './changeVendors.ts';
import { vendorList } from './vendorAnswer.ts';
import { codesIn, MAX_CODES } from './vendorFilter.ts';

/** A list of codes as it was pasted; what no vendor has is told. */
export function CodePaste() {
  const words = t.value;
  const { codes } = state.view.value.vendorFilter;
  const [text, setText] = useState(codes.join(' '));
  const unknown = codes.length ? (vendorList.value?.unknownCodes ?? []) : [];
  return (
    <div class="codes">
      <label htmlFor="codes">{words.codes}</label>
      <textarea
        id="codes"
        name="codes"
        dir="ltr"
        rows={2}
        spellcheck={false}
        placeholder={words.codesHint}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="codes-row">
        <button type="button" class="small" id="codes-apply" onClick={() => change({ codes: codesIn(text) })}>
          {words.apply}
        </button>
        {codes.length > 0 && (
          <button
            type="button"
            class="small"
            onClick={() => {
              setText('');
              change({ codes: [] });
            }}
          >
            {words.clear}
          </button>
        )}
        <span class="side-note">
          {codes.length > 0 && words.codesTaken(format.integer(codes.length))}
          {codes.length === MAX_CODES && ` ${words.codesMost}`}
        </span>
      </div>
      {unknown.length > 0 && (
        <p class="field-problem" role="alert" id="unknown-codes">
          {words.unknownCodes} <bdi>{unknown.join(', ')}</bdi>
        </p>
      )}
    </div>
  );
}
