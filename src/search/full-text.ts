import type { Catalogue } from './catalogue.ts';
import { matchPhrase, type Sought, wordsIn } from './match.ts';
import type { Pagefind } from './pagefind.ts';
import type { Word } from './query.ts';
import type { Ranked } from './rank.ts';

/** At most so many words are asked for: each may cost a file of the index. They are the ones that say most. */
const MOST_ASKED = 3;
/** Where no record holds all words, so many are asked for. */
const MOST_PARTS = 4;
/** A last word that is no word yet is asked for as the most used words that begin with it. */
const MOST_COMPLETIONS = 3;

type Options = { open: boolean; marked: boolean };
/** `named` tells that names have answered already, so that a long phrase need not be proved to its last word. */
type TextOptions = Options & { named: boolean };

/** Records whose text holds the words: one after the other (`phrase`), or anywhere (`scattered`). */
export async function rankTexts(
  pagefind: Pagefind,
  catalogue: Catalogue,
  words: readonly Word[],
  options: TextOptions,
): Promise<Ranked[]> {
  const completed = completions(words, options.open, catalogue).filter((each) =>
    each.every(({ fold }) => catalogue.vocabulary.spellings(fold).length > 0),
  );
  const found = await Promise.all(completed.map((each) => rankWords(pagefind, catalogue, each, options)));
  return found.flat();
}

async function rankWords(
  pagefind: Pagefind,
  catalogue: Catalogue,
  words: readonly Word[],
  { marked, named }: TextOptions,
): Promise<Ranked[]> {
  const asked = window(words, catalogue);
  const levels = marked ? [true, false] : [false];
  const found = await Promise.all(
    levels.map(async (marks): Promise<Ranked[]> => {
      const ask = (run: readonly Word[]) =>
        pagefind.phrase(
          run.map(({ spelling }) => spelling),
          marks,
        );
      const [part, ...single] = await Promise.all([asked, ...asked.map((word) => [word])].map(ask));
      const phrase = named || asked.length === words.length || part?.size === 0 ? part : await ask(words);
      const asTyped = marks === levels[0];
      const [first, ...others] = single;
      const everywhere = [...(first ?? [])].filter(([record]) => others.every((each) => each.has(record)));
      return [
        ...[...(phrase ?? [])].map(([record, at]) => answer(record, 'phrase', asTyped, at)),
        ...everywhere.map(([record, at]) => answer(record, 'scattered', asTyped, at)),
      ];
    }),
  );
  return found.flat();
}

function answer(record: number, tier: Ranked['tier'], asTyped: boolean, at: number): Ranked {
  return { record, tier, asTyped, whole: true, words: [], at, score: 0 };
}

/** The neighbouring words that together say most. */
function window(words: readonly Word[], { vocabulary }: Catalogue): readonly Word[] {
  const worth = (part: readonly Word[]) => part.reduce((sum, { fold }) => sum + vocabulary.rarity(fold), 0);
  let best = words.slice(0, MOST_ASKED);
  for (let start = 1; start + MOST_ASKED <= words.length; start += 1) {
    const part = words.slice(start, start + MOST_ASKED);
    if (worth(part) > worth(best)) best = part;
  }
  return best;
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

/** What a word in a name is worth beside one in a text, and two neighbours beside their words. */
const IN_NAME = 1.4;
const NEIGHBOURS = 0.6;
/** How much a name gains that is covered whole. */
const COVERED = 0.5;
/** What it is worth that a name of so many words stands in the query whole; a term's is only what it stands for. */
const INSIDE = 1;
const LEAST_INSIDE = 3;
/** Of the best, so much is still near. */
const NEAR = 0.55;

/**
 * Records that hold some of the words, by how much these say: rare words more than common ones, in a name more than
 * in a text, neighbours more than scattered. The nearest only.
 */
export async function rankParts(
  pagefind: Pagefind | null,
  catalogue: Catalogue,
  words: readonly Word[],
  { open, marked }: Options,
): Promise<Ranked[]> {
  const weights = words.map(({ fold }) => 1 + catalogue.vocabulary.rarity(fold));
  const weight = (at: number) => weights[at] ?? 0;
  const total = weights.reduce((sum, each) => sum + each, 0);
  const strictness = marked ? 'marks' : 'letters';
  const said = words.map((word, at) => ({ ...word, word: at }));
  const texts = pagefind === null ? [] : await textParts(pagefind, catalogue, words, weights, marked);
  const scored = catalogue.names.map((name, record) => {
    const sought: Sought = { words, open };
    const inName = wordsIn(sought, name.tokens, strictness);
    const inText = new Set(
      texts
        .filter(({ records, run }) => run.length === 1 && records.has(record))
        .map(({ run: [at = 0] }) => at),
    );
    let score = 0;
    for (const at of words.keys()) {
      if (inName.has(at)) score += weight(at) * IN_NAME;
      else if (inText.has(at)) score += weight(at);
      if (at === 0) continue;
      const pair = { words: words.slice(at - 1, at + 1), open: open && at === words.length - 1 };
      const besides =
        (inName.has(at - 1) &&
          inName.has(at) &&
          matchPhrase(pair, name.tokens, strictness) !== null &&
          IN_NAME) ||
        (texts.some(({ records, run }) => run.length === 2 && run[1] === at && records.has(record)) && 1);
      if (besides) score += (weight(at - 1) + weight(at)) * NEIGHBOURS * besides;
    }
    const named = [...inName].reduce((sum, at) => sum + weight(at), 0);
    if (catalogue.entries[record]?.kind !== 'thuat-ngu') {
      const inside = [name.tokens.slice(name.wordStart), name.head]
        .filter(({ length }) => length >= LEAST_INSIDE)
        .map((own) => matchPhrase({ words: own, open: false }, said, strictness))
        .find((match) => match !== null);
      score += INSIDE * (inside?.words ?? []).reduce((sum, at) => sum + weight(at), 0);
    }
    if (name.tokens.length > 0)
      score += COVERED * named * Math.min(1, inName.size / (name.tokens.length - name.wordStart || 1));
    return { record, score: score / total, words: [...inName] };
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= most * NEAR)
    .map(({ record, score }) => ({ ...answer(record, 'part', true, 0), score }));
}

type TextPart = { run: number[]; records: ReadonlyMap<number, number> };

/** The words that say most, and those of them that are neighbours, with the records whose texts have them. */
async function textParts(
  pagefind: Pagefind,
  { vocabulary }: Catalogue,
  words: readonly Word[],
  weights: readonly number[],
  marked: boolean,
): Promise<TextPart[]> {
  const asked = [...words.keys()]
    .filter((at) => vocabulary.spellings(words[at]?.fold ?? '').length > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .slice(0, MOST_PARTS)
    .sort((a, b) => a - b);
  const pairs = asked.flatMap((at) => (asked.includes(at + 1) ? [[at, at + 1]] : []));
  return Promise.all(
    [...asked.map((at) => [at]), ...pairs].map(async (run) => ({
      run,
      records: await pagefind.phrase(
        run.flatMap((at) => words[at]?.spelling ?? []),
        marked,
      ),
    })),
  );
}
