import type { Word } from '../text/codes.ts';
import type { Catalogue } from './catalogue.ts';
import type { Asking } from './index-budget.ts';
import type { Ranked } from './rank.ts';

/** At most so many words are asked for: each may cost a file of the index. They are the ones that say most. */
const MOST_ASKED = 3;
/** A last word that is no word yet is asked for as the most used words that begin with it. */
const MOST_COMPLETIONS = 3;

/** `named` tells that names have answered already, so that a long phrase need not be proved to its last word. */
type TextOptions = { open: boolean; marked: boolean; named: boolean };

/** Records whose text holds the words: one after the other (`phrase`), or anywhere (`scattered`). */
export async function rankTexts(
  asking: Asking,
  catalogue: Catalogue,
  words: readonly Word[],
  options: TextOptions,
): Promise<Ranked[]> {
  const completed = completions(words, options.open, catalogue).filter((each) =>
    each.every(({ fold }) => catalogue.vocabulary.spellings(fold).length > 0),
  );
  const found = await Promise.all(completed.map((each) => rankWords(asking, catalogue, each, options)));
  return found.flat();
}

async function rankWords(
  asking: Asking,
  catalogue: Catalogue,
  words: readonly Word[],
  { marked, named }: TextOptions,
): Promise<Ranked[]> {
  const asked = telling(words, catalogue, asking);
  if (asked.length === 0) return [];
  const proves = !named && asked.length < words.length && asking.grants(words);
  const levels = marked ? [true, false] : [false];
  const found = await Promise.all(
    levels.map(async (marks): Promise<Ranked[]> => {
      const ask = (run: readonly Word[]) => asking.phrase(run, marks);
      const [part, ...single] = await Promise.all([asked, ...asked.map((word) => [word])].map(ask));
      const phrase = proves && part !== undefined && part.size > 0 ? await ask(words) : part;
      // Of a phrase that cannot be asked for to its last word, no more is known than that words of it are there.
      const tier = named || proves || asked.length === words.length ? 'phrase' : 'scattered';
      const asTyped = marks === levels[0];
      const [first, ...others] = single;
      const everywhere = [...(first ?? [])].filter(([record]) => others.every((each) => each.has(record)));
      return [
        ...[...(phrase ?? [])].map(([record, at]) => answer(record, tier, asTyped, at)),
        ...everywhere.map(([record, at]) => answer(record, 'scattered', asTyped, at)),
      ];
    }),
  );
  return found.flat();
}

function answer(record: number, tier: Ranked['tier'], asTyped: boolean, at: number): Ranked {
  return { record, tier, asTyped, whole: true, words: [], at, score: 0 };
}

/** The neighbouring words that together say most of those that may be asked for; empty when none may. */
function telling(words: readonly Word[], { vocabulary }: Catalogue, asking: Asking): readonly Word[] {
  const worth = (part: readonly Word[]) => part.reduce((sum, { fold }) => sum + vocabulary.rarity(fold), 0);
  const length = Math.min(MOST_ASKED, words.length);
  const runs = words.slice(length - 1).map((_, start) => words.slice(start, start + length));
  return runs.toSorted((a, b) => worth(b) - worth(a)).find((run) => asking.grants(run)) ?? [];
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
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_COMPLETIONS);
  return longer.map(({ spelling, fold }) => [...words.slice(0, -1), { spelling, fold, marks: spelling }]);
}
