/** The subject as the rules read it: its units in reading order, and small makers of places and ids. */
import type { Graph, PlacedUnit } from '../graph.ts';
import type { Finding, FindingPlace } from '../schema/finding.ts';
import { walkUnits, wordsOf } from '../walk.ts';

/** What a rule does: from the model to its findings, always in the same order. */
export type Rule = (graph: Graph) => Finding[];

/** A unit of the subject; `words` is what it prints itself. */
export type SubjectUnit = PlacedUnit & { ref: string; words: string };

/** Every unit of the subject, in reading order. */
export function subjectUnits({ subject: document }: Graph): SubjectUnit[] {
  return [...walkUnits(document.units)].map(({ unit, ancestors }) => ({
    document,
    unit,
    ancestors,
    ref: `${document.id}#${unit.id}`,
    words: wordsOf(unit),
  }));
}

/** Units whose words are sentences: no letterhead, no list of recipients, where other customs hold. */
export function runningUnits(graph: Graph): SubjectUnit[] {
  return subjectUnits(graph).filter(
    ({ unit, ancestors }) =>
      ![unit, ...ancestors].some(({ kind }) => kind === 'the-thuc' || kind === 'noi-nhan'),
  );
}

/** A unit id as a part of a finding's id: `phu-luc.muc-4.3` → `phu-luc-muc-4-3`. */
export function idPart(unitId: string): string {
  return unitId.replaceAll('.', '-');
}

/** One place for each unit in which `pattern` finds something, with what it finds. */
export function placesOf(units: SubjectUnit[], pattern: RegExp): FindingPlace[] {
  return units.flatMap(({ ref, words }) => {
    const [quote] = words.match(pattern) ?? [];
    return quote === undefined ? [] : [{ unit: ref, quote }];
  });
}

/** The finding, or none when nothing was found. */
export function findingAt(finding: Finding): Finding[] {
  return finding.places.length === 0 ? [] : [finding];
}

/** A pattern for `words` as a whole: not inside a longer word. */
export function wholeWords(words: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, flags);
}

/** Words as a pattern of themselves. */
export function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Words for a title: long ones are cut at a space. */
export function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, words.lastIndexOf(' ', 60))} …`;
}
