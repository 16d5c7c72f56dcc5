import { t, toggleLocale } from '../i18n/locale.ts';

export function Header() {
  const words = t.value;
  return (
    <header class="header">
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
        <path
          class="mark-pin"
          d="M16 2a10 10 0 0 0-10 10c0 7.2 10 18 10 18s10-10.8 10-18A10 10 0 0 0 16 2z"
        />
        <circle class="mark-core" cx="16" cy="12" r="4.6" />
      </svg>
      <div class="heading">
        <h1>{words.title}</h1>
        <p>{words.tagline}</p>
      </div>
      <button
        type="button"
        class="ghost"
        id="language"
        lang={words.languageCode}
        aria-label={words.languageLabel}
        onClick={toggleLocale}
      >
        {words.language}
      </button>
    </header>
  );
}
