import { kindRow, type UnitKind } from '../citation/unit-kinds.ts';

/** Labels up to this many characters hang in their own column; longer ones run into the words. */
const HANGING = 3;

/** Class names of a unit: its kind, whether it divides the document, whether it is nested too deeply to be indented on a phone. */
export function unitClass(kind: UnitKind, depth: number): string {
  const division = kindRow(kind).division ? ' division' : '';
  return `unit ${kind}${division}${depth > 3 ? ' deep' : ''}`;
}

/** Class names of a printed label. */
export function labelClass(label: string): string {
  return label.length > HANGING ? 'label long' : 'label';
}

/** What is shown for a printed label: the typewriter hyphen becomes a dash. */
export function shownLabel(label: string): string {
  return label === '-' || label === '·' ? '–' : label;
}
