/** Places and documents that a text names by their titles: "Khung kiến trúc số cấp bộ", "mục Nguyên tắc cơ bản …". */

import { frameworksEnactedBy, type Law } from './cited-laws.ts';
import type { CitedDocument, CitedUnit, PlacedUnit } from './cited-unit.ts';
import { type InstrumentMention, wholeOf } from './named-instruments.ts';
import { isFree, type Mention } from './reference.ts';

/** A title that the words of a document may use, and what has it. */
export type Title = Pick<Mention, 'kind' | 'result' | 'targets' | 'note'> & {
  words: string;
  /** The document of the model that is named. */
  document?: CitedDocument;
  /** Units in whose own text the title is no reference: what has it, what introduces it. */
  except: ReadonlySet<string>;
};

/** Headings that are the names of what stands below them. */
const NAME = /^(?:Khung kiến trúc (?=.)|(?:Mô hình|MÔ HÌNH|Sơ đồ|SƠ ĐỒ)(?: \S+){3})/u;
/** Titles of at least this many words are recognised without a capital too. */
const LONG = 8;
/** A national framework named as if it were known: "Khung kiến trúc an ninh mạng quốc gia". */
const UNKNOWN = /Khung kiến trúc [^,.;:()“”]{3,40}? quốc gia(?! số)(?!\p{L})/gu;

/** Titles of a document's own sections, of what the laws that it cites enact, and of other documents; the longest first. */
export function titlesOf(
  own: CitedDocument,
  laws: readonly Law[],
  others: readonly CitedDocument[],
): Title[] {
  const sections = own.places.filter(({ unit }) => unit.heading !== undefined);
  const refOf = ({ id }: CitedUnit): string => `${own.id}#${id}`;
  const named = sections
    .filter(({ unit }) => NAME.test(titleOf(unit)))
    .filter(({ unit }) => !sections.some((inner) => isSameInside(unit, inner)))
    .map(
      ({ unit }): Title => ({
        ...{ words: titleOf(unit), kind: 'don-vi', result: 'resolved' },
        ...{ targets: [{ unit: refOf(unit) }], except: new Set([refOf(unit)]) },
      }),
    );
  const headed = sections.flatMap(({ unit }): Title[] => {
    const heading = unit.heading ?? '';
    const principle = /^Nguyên tắc \d+[.:]\s+(.*)$/.exec(heading)?.[1];
    const base = {
      kind: 'don-vi',
      result: 'resolved',
      targets: [{ unit: refOf(unit) }],
      except: new Set([refOf(unit)]),
    } as const;
    const name = principle === undefined ? `mục ${heading}` : `Nguyên tắc ${principle}`;
    return heading.split(' ').length >= 4 || principle !== undefined
      ? [{ ...base, targets: [...base.targets], words: name }]
      : [];
  });
  const enacted = laws
    .filter(({ places }) => places.some(({ unit }) => unit.startsWith(`${own.id}#`)))
    .flatMap((law) =>
      frameworksEnactedBy(law)
        .filter((words) => words !== own.shortTitle)
        .map(
          (words): Title => ({
            ...{ words, kind: 'van-ban', result: 'resolved', targets: [{ law: law.id }] },
            except: new Set(law.places.map(({ unit }) => unit)),
            note: `Khung ban hành theo ${law.name}.`,
          }),
        ),
    );
  return [...named, ...headed, ...enacted, ...documentTitles(others, enacted)].toSorted(
    (a, b) => b.words.length - a.words.length,
  );
}

/** Documents that were issued, or whose title names their version; a draft is not what earlier texts call by its title. */
function documentTitles(others: readonly CitedDocument[], known: readonly Title[]): Title[] {
  const taken = new Set(known.map(({ words }) => words));
  return others.flatMap((document) =>
    [...new Set([document.shortTitle, document.title])]
      .filter((words) => words.split(' ').length >= 4 && !taken.has(words))
      .filter((words) => document.date !== undefined || /\d/.test(words))
      .map((words): Title => ({ words, document, ...wholeOf(document), except: new Set() })),
  );
}

/**
 * Titles in the words of one unit, and national frameworks that nothing here says more about. `around` holds the
 * references of the units around it, itself last: a section is not named by what stands in it, a framework not by
 * the citation that says who enacted it.
 */
export function titleMentions(
  text: string,
  around: readonly string[],
  titles: readonly Title[],
  taken: readonly { start: number; end: number }[],
): InstrumentMention[] {
  const found: InstrumentMention[] = [];
  const lower = text.toLowerCase();
  for (const { words, except, ...rest } of titles) {
    const outside = rest.kind === 'van-ban' ? around.slice(-1) : around;
    if (outside.some((ref) => except.has(ref))) continue;
    const wanted = words.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      const isTitle =
        words.startsWith('mục ') || words.split(' ').length >= LONG || /^\p{Lu}/u.test(text.slice(at));
      const ends = !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');
      if (isTitle && ends && isFree(taken, at, end) && isFree(found, at, end))
        found.push({ ...rest, start: at, end });
    }
  }
  for (const match of text.matchAll(UNKNOWN)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const known = titles.some(({ words }) => words.toLowerCase() === match[0].toLowerCase());
    if (known || !isFree(taken, start, end) || !isFree(found, start, end)) continue;
    found.push({
      ...{ start, end, kind: 'van-ban', result: 'dangling', targets: [] },
      note: 'Các văn bản được đăng không nêu số, ngày của văn bản ban hành khung này.',
    });
  }
  return found;
}

/** A chapter whose only part has its title: the part is what the title names. */
function isSameInside(outer: CitedUnit, { unit, ancestors }: PlacedUnit): boolean {
  return ancestors.includes(outer) && titleOf(unit).toLowerCase() === titleOf(outer).toLowerCase();
}

/** A heading without what it says in brackets. */
function titleOf({ heading = '' }: CitedUnit): string {
  return heading.replace(/\s*\(.*$/, '');
}
