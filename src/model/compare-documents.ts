/**
 * Two versions of a document, unit by unit: what is kept, moved, reworded, new and gone. Units are matched by their
 * words and their place, never by their anchor alone: a printed number may come to stand before other words. Pure.
 */
import { alignUnits, type Pair } from './align-units.ts';
import type { Unit } from './schema/unit.ts';
import { likeness, unitsOf, type WordedUnit } from './unit-words.ts';

/** What became of a unit; anchors are those of the two versions. */
export type UnitChange =
  | { kind: 'kept'; from: string; to: string }
  /** The same words at another anchor. */
  | { kind: 'moved'; from: string; to: string }
  /** Other words for the same thing, at the same anchor or at another. */
  | { kind: 'reworded'; from: string; to: string }
  /** The words stand in several units now. */
  | { kind: 'split'; from: string; to: string[] }
  /** The words of several units stand in one now; one change for each of them. */
  | { kind: 'merged'; from: string; to: string }
  | { kind: 'new'; to: string }
  | { kind: 'gone'; from: string };

/** Words of one unit that differ more than this are other words, not a new wording. */
const SAME_PLACE = 0.4;
const OTHER_PLACE = 0.6;
/** How much of the words must stand in the parts for a unit to be split into them or merged from them. */
const COVERED = 0.9;

/** Every unit of both versions in one change each: those of `before` in their order, then what is new. */
export function compareDocuments(before: Unit[], after: Unit[]): UnitChange[] {
  const olds = unitsOf(before);
  const news = unitsOf(after);
  const changes = new Map<string, UnitChange>();
  const taken = new Set<string>();
  const settle = (old: WordedUnit, change: UnitChange, to: readonly string[]): void => {
    changes.set(old.id, change);
    for (const id of to) taken.add(id);
  };
  const restOf = () => ({
    olds: olds.filter(({ id }) => !changes.has(id)),
    news: news.filter(({ id }) => !taken.has(id)),
  });
  const pair = ({ old, next }: Pair, kind: 'moved' | 'reworded'): void => {
    const same = kind === 'moved' && old.id === next.id;
    settle(old, { kind: same ? 'kept' : kind, from: old.id, to: next.id }, [next.id]);
  };

  for (const found of alignUnits(olds, news)) pair(found, 'moved');
  for (const found of sameWords(restOf())) pair(found, 'moved');
  for (const { whole, parts } of composed(restOf().olds, restOf().news)) {
    const to = parts.map(({ id }) => id);
    settle(whole, { kind: 'split', from: whole.id, to }, to);
  }
  for (const { whole, parts } of composed(restOf().news, restOf().olds)) {
    for (const part of parts) settle(part, { kind: 'merged', from: part.id, to: whole.id }, [whole.id]);
  }
  for (const found of likeWords(restOf())) pair(found, 'reworded');
  return [
    ...olds.map(({ id }): UnitChange => changes.get(id) ?? { kind: 'gone', from: id }),
    ...restOf().news.map(({ id }): UnitChange => ({ kind: 'new', to: id })),
  ];
}

type Rest = { olds: WordedUnit[]; news: WordedUnit[] };

/** Units with the same words that stand in another order, the first with the first. */
function sameWords({ olds, news }: Rest): Pair[] {
  const waiting = Map.groupBy(news, ({ words }) => words);
  return olds.flatMap((old) => {
    const next = old.words === '' ? undefined : waiting.get(old.words)?.shift();
    return next === undefined ? [] : [{ old, next }];
  });
}

/** Units whose words stand, nearly all and in order, in two or more units of the other version. */
function composed(wholes: WordedUnit[], others: WordedUnit[]): { whole: WordedUnit; parts: WordedUnit[] }[] {
  const used = new Set<string>();
  return wholes.flatMap((whole) => {
    const parts: WordedUnit[] = [];
    let cursor = 0;
    for (const other of others) {
      if (other.words === '' || used.has(other.id)) continue;
      const at = whole.words.indexOf(other.words, cursor);
      if (at < 0) continue;
      parts.push(other);
      cursor = at + other.words.length;
    }
    const covered = parts.reduce((sum, { words }) => sum + words.length, 0);
    if (parts.length < 2 || covered < COVERED * whole.words.length) return [];
    for (const { id } of parts) used.add(id);
    return [{ whole, parts }];
  });
}

/** How alike two units must be; a line of the letterhead stays itself when number and date are filled in. */
function leastFor(old: WordedUnit, next: WordedUnit): number {
  if (old.id !== next.id) return OTHER_PLACE;
  return old.kind === 'the-thuc' && next.kind === 'the-thuc' ? 0 : SAME_PLACE;
}

/** Units whose words are alike, the most alike first; at the same anchor less is enough. */
function likeWords({ olds, news }: Rest): Pair[] {
  const candidates = olds
    .flatMap((old) => news.map((next) => ({ old, next, like: likeness(old, next) })))
    .filter(({ old, next, like }) => like >= leastFor(old, next))
    .toSorted((a, b) => b.like - a.like);
  const used = new Set<WordedUnit>();
  return candidates.filter(({ old, next }) => {
    if (used.has(old) || used.has(next)) return false;
    used.add(old).add(next);
    return true;
  });
}
