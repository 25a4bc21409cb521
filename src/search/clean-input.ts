import { nfc, squeeze } from '../text/vi.ts';

/** Words of a query that are read, and letters of a word; what a reader pastes may be a whole document. */
export const MOST_WORDS = 300;
const MOST_LETTERS = 300;
const MOST_SIGNS = MOST_WORDS * 40;

/** Emoji with their variation selectors, enclosing marks and skin tones. */
const PICTURES =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\ufe00-\ufe0f]|\u20e3|[\u{1f3fb}-\u{1f3ff}]/gu;

/**
 * What was typed as plain text: letters of full width, bold or circled ones as letters, the Icelandic Ð as Đ, without
 * emoji and invisible characters, spaces squeezed, cut after `MOST_WORDS` words. NFC.
 */
export function cleanInput(typed: string): string {
  const plain = typed
    .slice(0, MOST_SIGNS)
    .normalize('NFKC')
    .replace(/Ð/g, 'Đ')
    .replace(PICTURES, ' ')
    .replace(/[\u200b\ufeff]/g, ' ')
    .replace(/\p{Cf}/gu, '');
  const words = squeeze(nfc(plain)).split(' ').slice(0, MOST_WORDS);
  return words.map((word) => word.slice(0, MOST_LETTERS)).join(' ');
}
