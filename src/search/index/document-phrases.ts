import { tokensOf } from '../../text/words.ts';
import type { SearchRecord } from '../record.ts';

/** The number of an instrument, a version, a proper name: 1234/QĐ-UBND, 5.1, Lâm Đồng, tỉnh Huế. */
const NAMING =
  /\d{3,}(?=\/)|\d+\.\d+|(?:\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)+|(?<=(?:tỉnh|thành phố) )\p{Lu}\p{Ll}+/gu;
const MOST_WORDS = 4;
/** Records of other documents that may say a phrase which names a document: where they cite it. */
const MOST_ELSEWHERE = 4;

/** Of each document the phrases that name it and hardly stand in the others, folded: "1234", "lam dong", "5 1". */
export function documentPhrases(
  documents: readonly { id: string; name: string; called: string }[],
  records: readonly Pick<SearchRecord, 'document' | 'text' | 'kind'>[],
): Map<string, string[]> {
  const naming = new Map(
    documents.map(({ id, name, called }) => {
      const phrases = `${name}; ${called}`.normalize('NFC').match(NAMING) ?? [];
      return [id, new Set(phrases.map(folded).filter((phrase) => phrase.split(' ').length <= MOST_WORDS))];
    }),
  );
  const users = new Map<string, Map<string | null, number>>();
  const use = (phrase: string, document: string | null, weight: number) => {
    const own = users.get(phrase);
    own?.set(document, (own.get(document) ?? 0) + weight);
  };
  for (const phrase of [...naming.values()].flatMap((own) => [...own])) users.set(phrase, new Map());
  for (const { id, name, called } of documents)
    for (const phrase of runsOf(`${name}; ${called}`)) use(phrase, id, MOST_ELSEWHERE + 1);
  for (const { document, text, kind } of records)
    if (kind !== 'ghi-chu') for (const phrase of runsOf(text)) use(phrase, document, 1);
  const isOwn = (phrase: string, id: string): boolean => {
    const others = [...(users.get(phrase) ?? [])].filter(([document]) => document !== id);
    return others.reduce((sum, [, count]) => sum + count, 0) <= MOST_ELSEWHERE;
  };
  return new Map(
    [...naming].map(([id, phrases]) => {
      const own = [...phrases].filter((phrase) => isOwn(phrase, id));
      const isLonger = (phrase: string) =>
        own.some((other) => other !== phrase && ` ${phrase} `.includes(` ${other} `));
      return [id, own.filter((phrase) => !isLonger(phrase))];
    }),
  );
}

function folded(text: string): string {
  return tokensOf(text)
    .map(({ fold }) => fold)
    .join(' ');
}

/** Every run of words that may be a phrase, once. */
function runsOf(text: string): Set<string> {
  const folds = tokensOf(text).map(({ fold }) => fold);
  return new Set(
    folds.flatMap((_, at) =>
      Array.from({ length: MOST_WORDS }, (_, more) => folds.slice(at, at + 1 + more).join(' ')),
    ),
  );
}
