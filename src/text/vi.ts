/**
 * Vietnamese text as strings: one normal form, one way to drop marks, one order.
 * Everything that folds, slugs or sorts Vietnamese goes through here.
 */

/** The one normal form of this project: NFC. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Drops tone and vowel marks and lower-cases: "Định danh" → "dinh danh".
 * đ/Đ has no Unicode decomposition, so it is mapped by hand.
 * The number of words never changes.
 */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').normalize('NFC');
}

/** Lower-case ASCII words joined by hyphens, for addresses: "Cổng Dịch vụ công" → "cong-dich-vu-cong". */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

let collator: Intl.Collator | undefined;

/** Vietnamese alphabetical order (Đ after D, not after Z), numbers by value. */
export function compareVi(a: string, b: string): number {
  // Creating one takes a browser 20 ms; most pages do not need it.
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

/** Letters and digits only, lower-case NFC: equal for two spellings of the same words. */
export function letters(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Runs of white space (no-break and zero-width ones too) become one space; ends trimmed. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** The words with a lower-case first letter, for use inside a sentence: "Dự thảo năm 2026" → "dự thảo năm 2026". */
export function lowerFirst(words: string): string {
  return `${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}`;
}

/** The same, but a proper name keeps its capital: "Lâm Đồng", not "lâm Đồng". */
export function insideSentence(words: string): string {
  return /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(words) ? words : lowerFirst(words);
}

/** The words with a capital first letter: "phần II" → "Phần II". */
export function upperFirst(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;
}
