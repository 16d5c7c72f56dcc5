const ARABIC_DIGITS = /[\u0660-\u0669]/g;
const PERSIAN_DIGITS = /[\u06f0-\u06f9]/g;
const INVISIBLE = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Digits of any of the three scripts people type, as 0 to 9. */
export function latinDigits(text: string): string {
  return text
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(PERSIAN_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

export function persianDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** Folds what Persian keyboards write differently but readers take for the same. */
export function normalisePersian(text: string): string {
  return latinDigits(text.normalize('NFC'))
    .replace(INVISIBLE, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\u0640|[\u064b-\u0652]/g, '')
    .replace(/[\u200c\u00a0\s]+/g, ' ')
    .trim();
}
