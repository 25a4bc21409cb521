import type { Word } from '../text/codes.ts';
import { tokensOf } from '../text/words.ts';
import type { Fact } from './fact.ts';
import type { SearchedTexts } from './fields.ts';
import { nameRuns } from './name-runs.ts';
import type { Asked } from './question.ts';

/** Names nearest to a question among which the thing is that it is about. */
const MOST_NAMED = 4;

/** Words that a question may have besides the phrase that it is about. */
const COMMON = new Set(
  tokensOf(
    'có gì cần phải những các nào bắt buộc thiết yếu triển khai xây dựng dùng làm việc thành phần hệ thống nhiệm vụ trách nhiệm nghĩa vụ chịu được giao khung kiến trúc số của cho ở tại trong với và giữa thì là tổng thể quốc gia mới cũ dự thảo này tham chiếu mô hình bao gồm gồm bao nhiêu mấy tất cả điểm chỗ khác nhau giống so sánh tỉnh bản',
  ).map(({ fold }) => fold),
);

/**
 * The facts that answer a question, those of the longest phrase or of the nearest name that any has; none when it asks
 * for something else, or says more than they do.
 */
export function factsFor(
  words: readonly Word[],
  asked: Asked | null,
  { facts, name }: Pick<SearchedTexts, 'facts' | 'name'>,
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
  const about = nameRuns(words, name)
    .slice(0, MOST_NAMED)
    .find((record) => known.some((fact) => fact.about === record));
  return about === undefined ? [] : known.filter((fact) => fact.about === about);
}

/** Words of the longest phrase that the question is about; 0 when it says something else besides. */
function longestPhrase(phrases: readonly string[], words: readonly Word[]): number {
  const folds = words.map(({ fold }) => fold);
  const lengths = phrases.map((phrase) => {
    const parts = phrase.split(' ');
    const at = folds.findIndex((_, start) => parts.every((part, offset) => folds[start + offset] === part));
    const others = folds.filter((_, place) => place < at || place >= at + parts.length);
    return at >= 0 && others.every((fold) => COMMON.has(fold)) ? parts.length : 0;
  });
  return Math.max(0, ...lengths);
}
