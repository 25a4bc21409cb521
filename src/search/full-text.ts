import type { Word } from '../text/codes.ts';
import { markKey } from '../text/tone.ts';
import type { Catalogue } from './catalogue.ts';
import type { FieldIndex } from './field-index.ts';
import type { Strictness } from './match.ts';
import type { Ranked } from './rank.ts';

/** A last word that is still being typed is completed to at most so many words. */
const MOST_COMPLETIONS = 3;

/** Records whose text holds the words: one after the other (`phrase`), or anywhere (`scattered`). */
export function rankTexts(
  texts: FieldIndex,
  catalogue: Catalogue,
  words: readonly Word[],
  { open, marked }: { open: boolean; marked: boolean },
): Ranked[] {
  const levels: Strictness[] = marked ? ['marks', 'letters'] : ['letters'];
  return completions(words, open, catalogue).flatMap((completed) =>
    levels.flatMap((strictness, level): Ranked[] => {
      const answer = (tier: Ranked['tier'], record: number, at: number): Ranked => ({
        record,
        tier,
        asTyped: level === 0,
        whole: true,
        words: [],
        at,
      });
      const phrase = texts.phrase(completed, strictness);
      const [first, ...others] = completed.map((word) => texts.phrase([word], strictness));
      return [
        ...[...phrase].map(([record, at]) => answer('phrase', record, at)),
        ...[...(first ?? [])]
          .filter(([record]) => others.every((each) => each.has(record)))
          .map(([record, at]) => answer('scattered', record, at)),
      ];
    }),
  );
}

/** The words with the last one completed, where it is the beginning of known words and no word itself. */
function completions(words: readonly Word[], open: boolean, { vocabulary }: Catalogue): (readonly Word[])[] {
  const last = words.at(-1);
  if (!open || last === undefined || vocabulary.spellings(last.fold).length > 0) return [words];
  const longer = vocabulary.all
    .filter(
      ({ fold, spelling }) =>
        fold.startsWith(last.fold) && (last.spelling === last.fold || spelling.startsWith(last.spelling)),
    )
    .slice(0, MOST_COMPLETIONS);
  return longer.map(({ spelling, fold }) => [
    ...words.slice(0, -1),
    { spelling, fold, marks: markKey(spelling) },
  ]);
}
