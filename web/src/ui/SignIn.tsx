import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../api/problem.ts';
import { signIn } from '../api/signIn.ts';
import { reloadAll } from '../dataFlow.ts';
import { t } from '../i18n/locale.ts';
import { state } from '../state.ts';

export function SignIn() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const words = t.value;
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const key = new FormData(event.currentTarget as HTMLFormElement).get('key');
    try {
      await signIn(String(key ?? '').trim());
      state.signedOut.value = false;
      state.notices.value = [];
      reloadAll();
    } catch (error) {
      const wrong = error instanceof ApiError && error.status === 401;
      setProblem(wrong ? t.peek().wrongKey : String(error instanceof Error ? error.message : error));
    }
  };

  return (
    <dialog ref={dialog} class="sign-in" aria-labelledby="sign-in-title" onCancel={(e) => e.preventDefault()}>
      <form onSubmit={submit}>
        <h2 id="sign-in-title">{words.signIn}</h2>
        <p>{words.signInText}</p>
        <label>
          {words.apiKey}
          <input name="key" type="password" dir="ltr" autocomplete="current-password" required />
        </label>
        {problem && (
          <p class="field-problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="primary">
          {words.signIn}
        </button>
      </form>
    </dialog>
  );
}
