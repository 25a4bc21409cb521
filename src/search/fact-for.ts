import type { Word } from '../text/codes.ts';
import { tokensOf } from '../text/words.ts';
import type { Fact } from './fact.ts';
import type { FieldIndex } from './field-index.ts';
import type { SearchedTexts } from './fields.ts';
import { nameRuns } from './name-runs.ts';
import type { Asked } from './question.ts';
import type { Entry } from './record.ts';

/** Names nearest to a question among which the thing is that it is about. */
const MOST_NAMED = 4;

/** Words that a question may have besides the phrase that it is about. */
export const COMMON = new Set(
  tokensOf(
    'có gì cần phải những các nào bắt buộc thiết yếu triển khai xây dựng dùng làm việc thành phần hệ thống nhiệm vụ trách nhiệm nghĩa vụ chịu được giao khung kiến trúc số của cho ở tại trong với và giữa thì là tổng thể quốc gia mới cũ dự thảo này tham chiếu mô hình bao gồm gồm bao nhiêu mấy tất cả điểm chỗ khác nhau giống so sánh tỉnh bản tự đầu tư mua sắm lắp đặt trang bị',
  ).map(({ fold }) => fold),
);

/**
 * The facts that answer a question, those of the longest phrase, or of the nearest name or of the nearest record that
 * any has, first of all those that answer what else it asks; none when it asks for something else, or says more than
 * they do.
 */
export function factsFor(
  words: readonly Word[],
  asked: Asked | null,
  { facts, name }: Pick<SearchedTexts, 'facts' | 'name'>,
  nearest: readonly number[],
  others: readonly Asked[] = [],
): Fact[] {
  if (asked === null) return [];
  const known = facts.filter(({ asks }) => asks.includes(asked));
  const ranked = known
    .map((fact) => ({ fact, length: longestPhrase(fact.phrases, words) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best] = ranked;
  if (best !== undefined)
    return ranked.filter(({ length }) => length === best.length).map(({ fact }) => fact);
  const about = [...nameRuns(words, name).slice(0, MOST_NAMED), ...nearest].find((record) =>
    known.some((fact) => fact.about === record),
  );
  const own = about === undefined ? [] : known.filter((fact) => fact.about === about);
  const all = own.filter(({ asks }) => others.every((each) => asks.includes(each)));
  return all.length > 0 ? all : own;
}

/** What records themselves answer: who bears what a unit says, and where it says so. */
export function ownAnswers(
  facts: readonly Fact[],
  asked: Asked | null,
  entries: readonly Entry[],
): Map<number, string> {
  const own = facts.filter(
    ({ about, phrases, asks }) =>
      about === null && phrases.length === 0 && asks.some((each) => each === asked),
  );
  return new Map(own.map((fact) => [fact.record, saidBy(fact, entries)]));
}

/** The sentence of a fact, with the place of the unit that says so; what is gathered stands at no one place. */
export function saidBy({ phrases, record, says }: Fact, entries: readonly Entry[]): string {
  if (phrases.length > 0) return says;
  // The text of a unit that defines a component is that of the component, which follows it.
  let at = record;
  while (entries[at]?.kind === 'thanh-phan') at -= 1;
  const unit = entries[at];
  const place = unit?.path.split(' › ').at(-1);
  return place === undefined || unit?.document === null ? says : `${says} (${place})`;
}

/** The first words of an order among which that is looked for which answers itself. */
const MOST_FIRST = 3;

/** Share of a question's neighbouring words that must follow each other in a text that answers it. */
const LEAST_SAID = 0.4;

/** The record among the first of an order that itself answers, and speaks of what is asked; none where none does. */
export function firstAnswering(
  order: readonly number[],
  own: ReadonlyMap<number, string>,
  ways: readonly (readonly Word[])[],
  text: Pick<FieldIndex, 'phrase'> | undefined,
): number[] {
  const first = order.slice(0, MOST_FIRST).filter((record) => own.has(record));
  if (first.length === 0) return [];
  const speaks = ways.map((words) => {
    const pairs = words.length < 2 ? [words] : words.slice(1).map((_, at) => words.slice(at, at + 2));
    const having = pairs.map((pair) => text?.phrase(pair, 'letters'));
    return (record: number) =>
      having.filter((records) => records?.has(record)).length >= pairs.length * LEAST_SAID;
  });
  return first.filter((record) => speaks.some((isSaid) => isSaid(record))).slice(0, 1);
}

/**
 * Words of the longest phrase that the question is about, which common words may divide; 0 when it says something else
 * besides.
 */
function longestPhrase(phrases: readonly string[], words: readonly Word[]): number {
  const folds = words.map(({ fold }) => fold);
  return Math.max(0, ...phrases.map((phrase) => lengthOf(phrase.split(' '), folds)));
}

function lengthOf(parts: readonly string[], folds: readonly string[]): number {
  let next = 0;
  for (const fold of folds) {
    if (fold === parts[next]) next += 1;
    else if (!COMMON.has(fold)) return 0;
  }
  return next === parts.length ? parts.length : 0;
}
