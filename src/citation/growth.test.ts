/**
 * What reads typed or official text takes time in proportion to its length: eight times the letters take about eight
 * times the processor's time, for letters of the kinds that make regular expressions try again and again. A quadratic
 * reader would take sixty-four times.
 */
import { expect, test } from 'vitest';
import { parseQuery } from '../search/query.ts';
import { questionIn } from '../search/question.ts';
import { oneLetterApart } from '../text/alphabet.ts';
import { codeKey, wordsWithCodes } from '../text/codes.ts';
import { parseCsv } from '../text/csv.ts';
import * as difference from '../text/difference.ts';
import { textDirective } from '../text/fragment.ts';
import { hasMarks, markKey, oneTonePlacement } from '../text/tone.ts';
import { fold, letters, lowerFirst, nfc, slug, squeeze } from '../text/vi.ts';
import { visible } from '../text/visible.ts';
import { tokensOf, wordsOf } from '../text/words.ts';
import { escapeXml } from '../text/xml.ts';
import { anchorParts } from './anchor.ts';
import { placeName } from './anchor-name.ts';
import { citationsIn, wholeCitation } from './grammar.ts';
import { lawCitationsIn } from './instruments.ts';
import { readTyped, wordsIn } from './parse-citation-query.ts';
import { citedPassagesIn } from './passages.ts';
import { isRoman, romanToArabic } from './roman.ts';

const LENGTH = 1000;
const PIECES = [
  ' ',
  ', ',
  '1.',
  '1,',
  'a',
  'a ',
  'x (',
  ')',
  '“a” ',
  '_',
  'MCM',
  'a\u0301',
  'đ',
  'số 1/',
  'và ',
  'của ',
  'điều ',
  'điểm a khoản 1 ',
  'mục 1.1.1 phần II ',
  'Luật ',
  'Nghị định số 1/2025/NĐ-CP ',
  'của Quyết định này ',
  'h t s 7 ',
  '🇻🇳',
];

const codes = new Set(['hts7', 'htm1']);
const known = { codes, documents: [], words: new Set<string>() };
const READERS: Record<string, (text: string) => unknown> = {
  anchorParts,
  citationsIn,
  citedPassagesIn,
  codeKey,
  difference: (text) => difference.tokensOf(text),
  escapeXml,
  fold,
  hasMarks,
  isRoman,
  lawCitationsIn,
  letters,
  lowerFirst,
  markKey,
  nfc,
  oneLetterApart: (text) => oneLetterApart(text, `${text}a`),
  oneTonePlacement,
  parseCsv,
  parseQuery: (text) => parseQuery(text, codes),
  placeName,
  readTyped: (text) => readTyped(text, known),
  romanToArabic: (text) => (isRoman(text) ? romanToArabic(text) : 0),
  slug,
  squeeze,
  textDirective: (text) => textDirective({ text, before: text, after: text, page: text }),
  tokensOf,
  visible,
  wholeCitation,
  questionIn: (text) => questionIn(parseQuery(text, codes).words, new Set()),
  wordsIn,
  wordsOf,
  wordsWithCodes: (text) => wordsWithCodes(text, codes),
};

/** Milliseconds that the processor works on a text. */
function workOn(text: string, read: (text: string) => unknown): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const leastWorkOn = (text: string, read: (text: string) => unknown) =>
  Math.min(...[1, 2, 3].map(() => workOn(text, read)));

test.each(Object.entries(READERS))('%s grows with its text', (_, read) => {
  for (const piece of PIECES) {
    const text = (length: number) => `${piece.repeat(length / piece.length)}!`;
    // Below, the figures are those of the engine that runs the code.
    if (workOn(text(8 * LENGTH), read) < 50) continue;
    const [short, long] = [LENGTH, 8 * LENGTH].map((length) => leastWorkOn(text(length), read)) as [
      number,
      number,
    ];
    expect(long / Math.max(short, 1), `“${piece}”`).toBeLessThan(32);
  }
});
