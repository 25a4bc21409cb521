/** Text fragments: the part of an address behind `:~:` that names a passage of a page by its words (WICG Text Fragments). */
import { squeeze } from './vi.ts';

/** A passage as selected; `before` and `after` are the words around it in its own blocks, `page` those of the whole page. */
export type Passage = { text: string; before: string; after: string; page: string };

/** A passage longer than this is named by its first and its last words. */
const WHOLE = 90;
const END_WORDS = 5;
const BEFORE_WORDS = 3;

// Tried at the beginning of each word only: a text may be one long word.
const LAST_LETTERS = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u;
const FIRST_LETTERS = /^[\p{L}\p{M}\p{N}]+/u;

/**
 * `text=…` for a passage, whole words only: words cut by the selection are completed. A passage whose first words
 * occur more than once on the page gets the words before it as well. Empty for a passage without letters.
 */
export function textDirective({ text, before, after, page }: Passage): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  const head = FIRST_LETTERS.test(text) ? (LAST_LETTERS.exec(before)?.[0] ?? '') : '';
  const tail = LAST_LETTERS.test(text) ? (FIRST_LETTERS.exec(after)?.[0] ?? '') : '';
  const words = squeeze(head + text + tail).split(' ');
  const whole = words.join(' ');
  const isLong = whole.length > WHOLE && words.length >= 2 * END_WORDS;
  const first = isLong ? words.slice(0, END_WORDS).join(' ') : whole;
  const last = isLong ? [words.slice(-END_WORDS).join(' ')] : [];
  const outside = squeeze(before.slice(0, before.length - head.length))
    .split(' ')
    .slice(-BEFORE_WORDS)
    .join(' ');
  const isOften = squeeze(page).split(first).length > 2;
  const prefix = isOften && outside !== '' ? `${encode(outside)}-,` : '';
  return `text=${prefix}${[first, ...last].map(encode).join(',')}`;
}

/** A hyphen, a comma and an ampersand mean something in a text fragment. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
