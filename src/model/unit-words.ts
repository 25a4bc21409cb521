import { letters } from '../text/vi.ts';
import type { Unit, UnitKind } from './schema/unit.ts';
import { walkUnits } from './walk.ts';

/** A unit as two versions of a document are compared by: its anchor, its kind and its own words without the label. */
export type WordedUnit = {
  id: string;
  kind: UnitKind;
  /** White space squeezed out; empty when the unit has nothing but units below it. */
  words: string;
};

/** Every unit of a tree in reading order. */
export function unitsOf(units: Unit[]): WordedUnit[] {
  return [...walkUnits(units)].map(({ unit }) => ({ id: unit.id, kind: unit.kind, words: ownWords(unit) }));
}

/** Heading and text of one unit, letter for letter but for white space. */
export function ownWords({ heading = '', text = '' }: Pick<Unit, 'heading' | 'text'>): string {
  return `${heading} ${text}`.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * How much two wordings have in common, from 0 to 1: pairs of neighbouring words in both, over those in either
 * (Sørensen–Dice). Units without words are alike only when they are of one kind at one anchor.
 */
export function likeness(a: WordedUnit, b: WordedUnit): number {
  if (a.words === '' || b.words === '') return a.words === b.words && a.id === b.id ? 1 : 0;
  const [first, second] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / (sizeOf(first) + sizeOf(second));
}

const known = new WeakMap<WordedUnit, Map<string, number>>();

function pairsOf(unit: WordedUnit): Map<string, number> {
  const found = known.get(unit);
  if (found !== undefined) return found;
  const pairs = new Map<string, number>();
  let before = '';
  for (const word of `${unit.words} `.split(/\s+/).map(letters)) {
    const pair = `${before} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    before = word;
  }
  known.set(unit, pairs);
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
