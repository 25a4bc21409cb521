import type { Unit } from './schema/unit.ts';

/** A unit met on the way through a tree: its ancestors (outermost first) and its JSON path. */
export type Visit = { unit: Unit; ancestors: Unit[]; path: string };

/** Visits every unit in reading order. */
export function* walkUnits(units: Unit[], ancestors: Unit[] = [], path = '$.units'): Generator<Visit> {
  for (const [index, unit] of units.entries()) {
    const place = `${path}[${index}]`;
    yield { unit, ancestors, path: place };
    if (unit.units) yield* walkUnits(unit.units, [...ancestors, unit], `${place}.units`);
  }
}

/** The words of one unit as printed, without those below it: label, heading, text. */
export function wordsOf({ label, heading, text }: Pick<Unit, 'label' | 'heading' | 'text'>): string {
  return [label, heading, text].filter((part) => part !== undefined).join(' ');
}

/** Official words of a unit with everything below it, in reading order. */
export function fullText(unit: Unit): string {
  const own = [unit.heading, unit.text].filter((part) => part !== undefined);
  const below = (unit.units ?? []).map((child) => [child.label, fullText(child)].filter(Boolean).join(' '));
  return [...own, ...below].join('\n');
}
