/** One word spelled in two ways side by side. */
import { oneTonePlacement } from '../../text/tone.ts';
import {
  findingAt,
  placesOf,
  type Rule,
  type SubjectUnit,
  subjectUnits,
  wholeWords,
} from './subject-units.ts';

/** Words that the subject may spell in more than one way; the first is the form to keep. */
const VARIANTS: string[][] = [
  ['bảo đảm', 'đảm bảo'],
  ['mô-đun', 'mô đun', 'mô- đun'],
  ['Wi‑Fi', 'Wifi'],
  ['logistics', 'logistic'],
  ['kinh tế - xã hội', 'kinh tế, xã hội'],
];

/** Words that the subject spells in more than one way, those of the list and syllables with the tone on either vowel (`hoá`, `hóa`); as one finding. */
export const spellingVariants: Rule = (graph) => {
  const units = subjectUnits(graph);
  const found = [...VARIANTS, ...toneVariants(units)].flatMap(([kept = '', ...others]) => {
    const seen = placesOf(units, wholeWords(kept, 'iu'));
    const places = others.flatMap((form) => placesOf(units, wholeWords(form, 'iu')));
    if (seen.length === 0 || places.length === 0) return [];
    const forms = [...new Set(places.map(({ quote = '' }) => quote.toLowerCase()))];
    return [{ places, words: [kept, ...forms].map((form) => `“${form}”`).join(' và ') }];
  });
  return findingAt({
    id: 'cach-viet',
    kind: 'chinh-ta',
    severity: 'hinh-thuc',
    rank: 3,
    title: 'Cùng một từ viết nhiều cách',
    places: found.flatMap(({ places }) => places),
    note: `Viết nhiều cách: ${found.map(({ words }) => words).join('; ')}.`,
    suggestion: 'Thống nhất cách viết đứng trước trong mỗi cặp.',
  });
};

/** Syllables with the tone on the last vowel (`hoá`), each behind the same with the tone on the first (`hóa`). */
function toneVariants(units: SubjectUnit[]): string[][] {
  const newer = units.flatMap((unit) => syllablesOf(unit).filter((word) => oneTonePlacement(word) !== word));
  return [...new Set(newer.map((word) => word.toLowerCase()))].map((word) => [oneTonePlacement(word), word]);
}

function syllablesOf({ words }: SubjectUnit): string[] {
  return words.match(/[\p{L}\p{M}]+/gu) ?? [];
}
