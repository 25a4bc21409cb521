/** Figures in the next version of the document that they belong to. Pure. */
import { letters } from '../../text/vi.ts';
import { figureParts } from '../figure-parts.ts';
import { versionRef } from '../graph.ts';
import type { RawModel } from '../raw.ts';
import type { Figure, FigureTarget } from '../schema/figure.ts';
import { placeAfter, type Standing, type Step } from './carry.ts';

/**
 * Printed figures stay as they are; what they lead to is taken along, or left out when it is gone. A figure drawn from
 * words that the new text no longer has stays with the version before, off the pages of the new text, until a person
 * draws it again.
 */
export function carryFigures(
  figures: RawModel['figures'],
  standing: Standing,
  step: Step,
): RawModel['figures'] {
  return figures.map(({ file, value }) => {
    const figure = withTargets(value, (to) => placeAfter(to, standing, step)) as Figure;
    const refs = (units: string[]) => units.flatMap((ref) => step.carried(ref) ?? []);
    const { origin } = figure;
    const carried = { ...figure, at: refs(figure.at) };
    if ('source' in origin) return { file, value: carried };
    const units = refs(origin.units);
    const isOther = !origin.units.some((ref) => ref.startsWith(`${step.before.id}#`));
    if (isOther || stands(figure, units, step)) return { file, value: { ...carried, origin: { units } } };
    step.decide({ kind: 'hinh', words: `Hình “${figure.name}”`, file, at: `"id": "${figure.id}"` });
    const before = origin.units.map((ref) => versionRef(step.before, ref.slice(ref.indexOf('#') + 1)));
    return { file, value: { ...carried, origin: { units: before }, at: [], stands: {} } };
  });
}

/** Whether every word of a figure is in the units from which it is drawn. */
function stands(figure: Figure, units: readonly string[], step: Step): boolean {
  const text = units.map((ref) => letters(step.textAfter(ref))).join('\n');
  return figureParts(figure).every(({ words }) => words.every((said) => text.includes(letters(said))));
}

/** A part of a figure, and all inside it, with what `change` makes of each target. */
function withTargets(value: unknown, change: (to: FigureTarget) => FigureTarget | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => withTargets(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== 'target') return [[key, withTargets(inner, change)]];
      const to = change(inner as FigureTarget);
      return to === undefined ? [] : [[key, to]];
    }),
  );
}
