import { squeeze } from '../text/vi.ts';

/**
 * Breaks a label into lines without a browser: widths of letters come from the table below, which is wider than most
 * sans-serif faces, so that a line that fits here fits there.
 */

/** Advance widths of Noto Sans SemiBold in thousandths of the font size; marks add no width. */
const WIDTHS: readonly [number, string][] = [
  [280, " .,:;!·'‘’ijlI"],
  [330, '-()[]`'],
  [410, 'ft/\\“”"{}'],
  [450, 'r_?'],
  [510, 'zsc–'],
  [550, 'FLSvyExJ*|'],
  [600, 'aekTZ$+0123456789<=>^~bdgpqhnuo'],
  [660, 'PYCXRKVBAđơư#'],
  [740, 'DĐUG&H'],
  [800, 'OQNƠ'],
  [850, 'wƯ%…'],
];
const WIDEST = 1000;

const widthOf = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));

/** Width of a text in pixels at a font size, at least as wide as Noto Sans sets it. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    width += widthOf.get(letter) ?? widthOf.get(baseLetter(letter)) ?? WIDEST;
  }
  return (width * size) / 1000;
}

/** The letter with its tone mark, circumflex and breve taken off; đ, ơ and ư stay, they are wider. */
function baseLetter(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0303\u0306\u0309\u0323]/g, '')
    .normalize('NFC');
}

/**
 * Lines of `text`, each at most `width` pixels wide at that font size, as few as can be and about equally long.
 * Breaks at spaces, inside a word only when the word alone is too wide. Empty text gives one empty line.
 */
export function wrap(text: string, width: number, size: number): string[] {
  const words = squeeze(text.replace(/\p{Cc}/gu, ' '))
    .split(' ')
    .flatMap((word) => splitWord(word, width, size))
    .map((word): Measured => ({ words: word, width: textWidth(word, size) }));
  const space = textWidth(' ', size);
  const fewest = fillLines(words, width, space).length;
  let [narrow, wide] = [0, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const lines = fillLines(words, middle, space);
    if (lines.length > fewest || lines.some((line) => line.width > middle)) narrow = middle;
    else wide = middle;
  }
  return fillLines(words, wide, space).map((line) => line.words);
}

type Measured = { words: string; width: number };

function fillLines(words: readonly Measured[], width: number, space: number): Measured[] {
  const lines: Measured[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? 0 : last.width + space + word.width;
    if (last !== undefined && longer <= width) {
      lines[lines.length - 1] = { words: `${last.words} ${word.words}`, width: longer };
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function splitWord(word: string, width: number, size: number): string[] {
  const parts = [''];
  for (const letter of word) {
    const longer = parts.at(-1) + letter;
    if (textWidth(longer, size) <= width || longer === letter) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}
