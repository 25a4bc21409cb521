/** One word spelled in two ways side by side. */
import { oneTonePlacement } from '../../text/tone.ts';
import { slug } from '../../text/vi.ts';
import type { Finding, FindingPlace } from '../schema/finding.ts';
import { placesOf, type Rule, type SubjectUnit, subjectUnits, wholeWords } from './subject-units.ts';

/** Words that the subject may spell in more than one way; the first is the form to keep. */
const VARIANTS: { id: string; forms: string[] }[] = [
  { id: 'bao-dam', forms: ['bảo đảm', 'đảm bảo'] },
  { id: 'mo-dun', forms: ['mô-đun', 'mô đun', 'mô- đun'] },
  { id: 'wifi', forms: ['Wi‑Fi', 'Wifi'] },
  { id: 'logistics', forms: ['logistics', 'logistic'] },
  { id: 'kinh-te-xa-hoi', forms: ['kinh tế - xã hội', 'kinh tế, xã hội'] },
];

/** Words of the list above that the subject spells in more than one way. */
export const spellingVariants: Rule = (graph) => {
  const units = subjectUnits(graph);
  return VARIANTS.flatMap(({ id, forms: [kept = '', ...others] }) => {
    const seen = placesOf(units, wholeWords(kept, 'iu'));
    const places = others.flatMap((form) => placesOf(units, wholeWords(form, 'iu')));
    if (seen.length === 0 || places.length === 0) return [];
    const forms = [...new Set(places.map(({ quote = '' }) => quote.toLowerCase()))];
    return [variant(id, kept, forms, [...places, ...seen.slice(0, 1)])];
  });
};

/** Syllables with the tone on the last vowel (`hoá`) beside the same with the tone on the first (`hóa`). */
export const tonePlacement: Rule = (graph) => {
  const units = subjectUnits(graph);
  const newer = units.flatMap((unit) => syllablesOf(unit).filter((word) => oneTonePlacement(word) !== word));
  const words = [...new Set(newer.map((word) => word.toLowerCase()))];
  return words.flatMap((word) => {
    const older = oneTonePlacement(word);
    const seen = placesOf(units, wholeWords(older, 'iu'));
    if (seen.length === 0) return [];
    const places: FindingPlace[] = placesOf(units, wholeWords(word, 'iu'));
    return [variant(`dau-thanh-${slug(word)}`, older, [word], [...places, ...seen.slice(0, 1)])];
  });
};

function variant(id: string, kept: string, forms: string[], places: FindingPlace[]): Finding {
  return {
    id: `cach-viet-${id}`,
    kind: 'chinh-ta',
    severity: 'hinh-thuc',
    places,
    note: `Cùng một từ viết nhiều cách: ${[kept, ...forms].map((form) => `“${form}”`).join(', ')}.`,
    suggestion: `Thống nhất “${kept}”.`,
  };
}

function syllablesOf({ words }: SubjectUnit): string[] {
  return words.match(/[\p{L}\p{M}]+/gu) ?? [];
}
