/** Words that may bind, and where a document holds one that the register of duties neither quotes nor explains. */
import type { DutyRegister } from './schema/duty.ts';
import type { Unit } from './schema/unit.ts';
import { walkUnits } from './walk.ts';

/**
 * Words of duty, each with the words that make another word of it when they follow: `không gian` denies nothing,
 * `chỉ đạo` limits nothing.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  phải: [],
  'bắt buộc': [],
  'có trách nhiệm': [],
  'chịu trách nhiệm': [],
  không: ['gian'],
  'nghiêm cấm': [],
  'ưu tiên': [],
  'khuyến khích': [],
  chỉ: ['đạo', 'số', 'dẫn', 'tiêu', 'thị', 'huy'],
  cần: ['thiết'],
  nên: [],
  được: [],
  'có thể': [],
  'cho phép': [],
  'kiên quyết': [],
};

const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${Object.entries(WORDS)
    .map(([word, not]) => (not.length === 0 ? word : `${word}(?!\\s+(?:${not.join('|')})(?!\\p{L}))`))
    .join('|')})(?!\\p{L})`,
  'giu',
);

/** The words of duty in a text, with their places. */
export function dutyWordsIn(text: string): { word: string; at: number }[] {
  return [...text.matchAll(PATTERN)].map(({ 0: word, index }) => ({ word, at: index }));
}

/** A unit with words of duty that no span of the register holds. */
export type OpenWords = { unit: string; words: string[] };

/** Units of a document with words of duty outside the spans of their duties; the register explains them or leaves them open. */
export function wordsOutsideSpans(
  { duties }: Pick<DutyRegister, 'duties'>,
  document: { id: string; units: Unit[] },
): OpenWords[] {
  const spans = Map.groupBy(duties, ({ unit }) => unit);
  return [...walkUnits(document.units)].flatMap(({ unit }) => {
    const ref = `${document.id}#${unit.id}`;
    const own = (spans.get(ref) ?? []).map(({ span }) => span);
    const words = [unit.heading, unit.text].flatMap((text) => (text === undefined ? [] : outside(text, own)));
    return words.length === 0 ? [] : [{ unit: ref, words }];
  });
}

/** Units of the documents read that hold a word of duty which is neither in a span nor explained. */
export function unreadUnits(
  register: DutyRegister,
  documents: readonly { id: string; units: Unit[] }[],
): OpenWords[] {
  const explained = new Set(register.explained.map(({ unit }) => unit));
  return documents
    .filter(({ id }) => register.documents.includes(id))
    .flatMap((document) => wordsOutsideSpans(register, document))
    .filter(({ unit }) => !explained.has(unit));
}

function outside(text: string, spans: readonly string[]): string[] {
  const covered = spans.flatMap((span) => {
    const start = text.indexOf(span);
    return start < 0 ? [] : [{ start, end: start + span.length }];
  });
  return dutyWordsIn(text)
    .filter(({ at }) => !covered.some(({ start, end }) => at >= start && at < end))
    .map(({ word }) => word);
}
