import { citedRecords } from '../citation/cited-records.ts';
import { codeKey, type Word } from '../text/codes.ts';
import { readings } from './acronyms.ts';
import { bindingFor } from './binding-for.ts';
import type { Catalogue } from './catalogue.ts';
import { ofNamedComparison, rowOf } from './compared-row.ts';
import { isPassage } from './copied.ts';
import { corrections } from './correct.ts';
import { everydayWords, inOfficialWords, NO_LEXICON } from './everyday-words.ts';
import { factsFor, firstAnswering, ownAnswers, saidBy } from './fact-for.ts';
import type { Fields, SearchedTexts } from './fields.ts';
import { rankTexts } from './full-text.ts';
import { type Found, type Hit, NOTHING_FOUND } from './hits.ts';
import { interpret } from './interpret.ts';
import { hitWords, matchPhrase } from './match.ts';
import { documentNamedIn, type NamedDocument } from './named-document.ts';
import { orderOf } from './order.ts';
import { isMarked, parseQuery, type Query } from './query.ts';
import { type Asked, questionIn } from './question.ts';
import { inOrder, isAsGood, onlyInOrder, type Ranked, rankNames } from './rank.ts';
import { yieldToMain } from './yield-to-main.ts';

/** One way to understand the words, with what it finds. */
type Level = {
  words: readonly Word[];
  ways: readonly (readonly Word[])[];
  answers: Ranked[];
  corrected: boolean;
};

/** The results for what was typed, among the records of a catalogue; without fields by code, citation and name alone. */
export async function answerQuery(
  typed: string,
  catalogue: Catalogue,
  fields: SearchedTexts | null,
): Promise<Found> {
  const query = parseQuery(typed, catalogue.codes);
  if (query.words.length === 0) return NOTHING_FOUND;
  await yieldToMain();
  const { ways, respelled } = interpret(query.words, query, catalogue, fields);
  const [words = query.words, ...others] = ways;
  await yieldToMain();
  const asTyped = citedRecords(query.text, catalogue);
  // "lowps 3" cites what "lớp 3" does.
  const isReread = respelled && asTyped.best.length === 0 && query.codes.length === 0;
  const meant = isReread
    ? parseQuery(words.map(({ spelling }) => spelling).join(' '), catalogue.codes)
    : query;
  const { missing, around, ...found } = isReread ? citedRecords(meant.text, catalogue) : asTyped;
  const cited = rankCited(found, meant, catalogue);
  const read = { ...query, words: [...words], marked: isMarked(words, catalogue.codes) };
  const holdsQuoted = quotedIn(query, catalogue, fields);
  const question = isPassage(read, fields) ? null : questionIn(words, query.capitals);
  const plain = question?.words ?? null;
  if (plain?.length === 0) return NOTHING_FOUND;
  const tried: Level[] = [];
  const everyday = everydayWords(fields?.lexicon ?? NO_LEXICON);
  for await (const [level, corrected] of levels(read, plain, catalogue, everyday)) {
    await yieldToMain();
    // A text that answers a question need not hold the words that only ask.
    const inTexts = plain !== null && level === words ? null : fields;
    const made = await answerLevel(level, corrected, read, catalogue, inTexts);
    made.answers = made.answers.filter(({ record }) => holdsQuoted(record));
    tried.push(made);
    const [first] = made.answers;
    if (first?.asTyped && isAsGood(first.tier, 'phrase')) break;
  }
  const best = tried.reduce((a, b) => (isBetter(b, a) ? b : a));
  await yieldToMain();
  const own = best.corrected || best.words === words ? best.words : (plain ?? words);
  const official = inOfficialWords(own, fields?.lexicon ?? NO_LEXICON);
  const sought = [own, ...(official ? [official] : []), ...readings(own, catalogue.acronyms), ...others];
  const answers = [...cited, ...best.answers];
  const { marked } = read;
  const isCorrected = cited.length === 0 && (best.corrected || respelled);
  const corrected = isCorrected ? best.words.map(({ spelling }) => spelling).join(' ') : null;
  const asked = question?.asked ?? null;
  const order =
    fields === null
      ? answers.map(({ record }) => record)
      : (await orderOf(answers, sought, read, asked, catalogue, fields)).filter(holdsQuoted);
  const named =
    fields === null || asked === 'difference'
      ? null
      : documentNamedIn(question?.words ?? words, catalogue.documents);
  await yieldToMain();
  const inNamed = named === null ? null : await answersIn(named, read, asked, catalogue, fields);
  await yieldToMain();
  // Where nothing agrees with the marks typed, a slip in them does not hide a name.
  const isSlip = !answers.some(({ asTyped }) => asTyped);
  const certain = [
    ...answers.filter(({ tier, asTyped }) => (asTyped || isSlip) && isAsGood(tier, 'holds')),
    ...(asked === null && !isPassage(read, fields) ? onlyInOrder(answers, own) : []),
  ];
  const nearest = order.slice(0, asked === 'difference' ? MOST_COMPARED : 1);
  const known = fields === null ? [] : factsFor(own, asked, fields, nearest, question?.others);
  const facts = asked === 'difference' ? ofNamedComparison(known, own, catalogue) : known;
  const self = ownAnswers(fields?.facts ?? [], asked, catalogue.entries);
  const binding = await bindingFor(plain ?? [], asked, marked, catalogue, fields?.lexicon ?? NO_LEXICON);
  const answering =
    facts.length === 0
      ? [...binding.keys(), ...firstAnswering(order, self, [own, official ?? own], fields?.text)]
      : facts.flatMap(({ about, record }) =>
          about === null || asked === 'difference' ? [record] : [about, record],
        );
  const ordered = [
    ...around,
    ...answering,
    ...certain.map(({ record }) => record),
    ...(inNamed?.order ?? []),
    ...order,
  ];
  const hits = hitsOf(ordered.filter(holdsQuoted), sought, read, catalogue).map((hit): Hit => {
    const fact = facts.find(({ about, record }) => about === hit.record || record === hit.record);
    const said = fact && saidBy(fact, catalogue.entries);
    const says = said ?? self.get(hit.record) ?? binding.get(hit.record);
    const subject = asked === 'difference' && fact?.record === hit.record ? fact.about : null;
    const of = subject === null ? undefined : catalogue.entries[subject];
    const entry = of === undefined ? hit.entry : rowOf(hit.entry, of);
    return says === undefined ? hit : { ...hit, entry, says };
  });
  const full = new Set([...answers, ...(inNamed?.answers ?? [])].map(({ record }) => record));
  return {
    hits,
    sought,
    marked,
    full: hits.filter(({ record }) => full.has(record)).length,
    corrected,
    // A figure is no place of the text, but may be found by its name.
    missing: missing && cited.length === 0 && certain.length === 0,
    isPartial: false,
    text: ({ record }) => fields?.text.text(record) ?? '',
  };
}

/**
 * What a document says that the query names beside other words: all that holds these words, else the nearest. Null
 * without other words, and without the texts.
 */
async function answersIn(
  { ids, rest }: NamedDocument,
  query: Query,
  asked: Asked | null,
  catalogue: Catalogue,
  fields: SearchedTexts | null,
): Promise<{ order: number[]; answers: Ranked[] } | null> {
  if (fields === null || rest.length === 0) return null;
  const isIn = (record: number) => ids.has(catalogue.entries[record]?.document ?? '');
  const { answers: all, ways } = await answerLevel(rest, false, query, catalogue, fields);
  const answers = all.filter(({ record, tier }) => isIn(record) && tier !== 'any-order');
  const order = (await orderOf(answers, ways, query, asked, catalogue, fields)).filter(isIn);
  const holding = new Set(answers.map(({ record }) => record));
  return {
    answers,
    order: holding.size > 0 ? order.filter((record) => holding.has(record)) : order.slice(0, NEAREST),
  };
}

/** The nearest results among which is what a question about a comparison is about. */
const MOST_COMPARED = 5;

/** Results that are nearest to the words, from a document that does not have them all. */
const NEAREST = 3;

/** Which records hold every phrase in quotation marks, in their name or in their text. */
function quotedIn(
  { quoted, marked }: Query,
  { names }: Catalogue,
  fields: Fields | null,
): (record: number) => boolean {
  const strictness = marked ? 'marks' : 'letters';
  const inTexts = quoted.map((words) => fields?.text.phrase(words, strictness));
  return (record) =>
    quoted.every(
      (words, at) =>
        inTexts[at]?.has(record) ||
        matchPhrase({ words, open: false }, names[record]?.tokens ?? [], strictness) !== null,
    );
}

function hitsOf(
  records: readonly number[],
  sought: readonly (readonly Word[])[],
  { open, marked }: Query,
  { entries, names }: Catalogue,
): Hit[] {
  return [...new Set(records)].flatMap((record) => {
    const entry = entries[record];
    if (entry === undefined) return [];
    const tokens = names[record]?.tokens ?? [];
    let nameWords: number[] | undefined;
    return [
      {
        record,
        entry,
        // Of many hundred results few are shown.
        get nameWords() {
          nameWords ??= sought
            .flatMap((words, way) =>
              hitWords({ words, open: open && way === 0 }, tokens, marked ? 'marks' : 'letters'),
            )
            .sort((a, b) => a - b)
            .filter((word, at, all) => word !== all[at - 1]);
          return nameWords;
        },
      },
    ];
  });
}

/**
 * The words as typed; without those that only ask; with unknown words corrected; with words corrected that no name has
 * beside their neighbours.
 */
async function* levels(
  query: Query,
  plain: Word[] | null,
  catalogue: Catalogue,
  everyday: ReturnType<typeof everydayWords>,
): AsyncGenerator<[readonly Word[], boolean]> {
  yield [query.words, false];
  if (plain !== null) yield [plain, false];
  const { open, capitals } = query;
  for (const odd of [false, true]) {
    const ways = corrections(plain ?? query.words, { open, capitals, odd, everyday }, catalogue);
    const best = (await firstNamed(ways, query, catalogue)) ?? (odd ? undefined : ways[0]);
    if (best !== undefined) yield [best, true];
  }
}

/** The first of several ways to read a query that some name holds in its order. */
async function firstNamed(
  ways: readonly Word[][],
  query: Query,
  catalogue: Catalogue,
): Promise<Word[] | undefined> {
  for (const way of ways) {
    const ranked = await rankNames(catalogue, [way], query);
    if (ranked.some(({ tier }) => isAsGood(tier, 'in-order'))) return way;
  }
  return undefined;
}

async function answerLevel(
  words: readonly Word[],
  corrected: boolean,
  { open, marked }: Query,
  catalogue: Catalogue,
  fields: SearchedTexts | null,
): Promise<Level> {
  const official = inOfficialWords(words, fields?.lexicon ?? NO_LEXICON);
  const own = official ? [words, official] : [words];
  const ways = [...own, ...readings(words, catalogue.acronyms)];
  const byName = await rankNames(catalogue, ways, { open, marked });
  const byText: Ranked[] = [];
  if (fields !== null) {
    for (const way of own) {
      await yieldToMain();
      byText.push(...rankTexts(fields.text, catalogue, way, { open, marked }));
    }
  }
  await yieldToMain();
  return { words, ways, corrected, answers: inOrder([...byName, ...byText], catalogue) };
}

function isBetter({ answers: [a] }: Level, { answers: [b] }: Level): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.asTyped === b.asTyped ? !isAsGood(b.tier, a.tier) : a.asTyped;
}

/** What a citation and codes lead to: the place, the components, then the same citation elsewhere. */
function rankCited(
  { best, others }: { best: number[]; others: number[] },
  { codes }: Query,
  catalogue: Catalogue,
): Ranked[] {
  const coded = codes.flatMap((key) =>
    catalogue.entries.flatMap(({ kind, code }, record) =>
      kind === 'thanh-phan' && code !== null && codeKey(code) === key ? [record] : [],
    ),
  );
  return [...best, ...coded, ...others.slice(0, MOST_CITED)].map((record) => ({
    record,
    tier: 'cite',
    asTyped: true,
    whole: true,
    words: [],
    at: 0,
  }));
}

const MOST_CITED = 10;
