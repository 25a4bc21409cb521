import type { Unit } from '../schema/unit.ts';

/** A tree of units in plain text: one line a unit, its anchor, kind, label, heading behind `#`, text. */
export function outlineOf(units: readonly Unit[], depth = 0): string[] {
  return units.flatMap(({ id, kind, label, heading, text, units: below = [] }) => [
    [
      `${'  '.repeat(depth)}${id} ${kind}`,
      label && `[${label}]`,
      heading && `# ${heading}`,
      text?.replaceAll('\n', ' ⏎ ').replaceAll('\t', ' | '),
    ]
      .filter(Boolean)
      .join(' '),
    ...outlineOf(below, depth + 1),
  ]);
}
