import { checkCharacters } from './checks/characters.ts';
import { checkCounterparts } from './checks/counterparts.ts';
import { checkDuties } from './checks/duty-register.ts';
import { checkFidelity } from './checks/fidelity.ts';
import { checkFigures } from './checks/figures.ts';
import { checkIds } from './checks/ids.ts';
import { checkNames } from './checks/names.ts';
import { checkNumbering } from './checks/numbering.ts';
import { checkQuotes } from './checks/quotes.ts';
import { checkReferences } from './checks/references.ts';
import { checkVersions } from './checks/versions.ts';
import type { Fault } from './faults.ts';
import type { RawModel } from './raw.ts';

const BASIC = [checkCharacters, checkIds, checkReferences, checkVersions];

/** Checks that follow references. */
const DERIVED = [
  checkNames,
  checkNumbering,
  checkFidelity,
  checkFigures,
  checkCounterparts,
  checkQuotes,
  checkDuties,
];

/**
 * Every fault of a model whose files have the right shapes. A check that follows references may fail on one that does
 * not resolve; the faults of the references are then all. Pure; the order is that of the checks, then of the files.
 */
export function validate(raw: RawModel): Fault[] {
  const faults = BASIC.flatMap((check) => check(raw));
  try {
    return [...faults, ...DERIVED.flatMap((check) => check(raw))];
  } catch (error) {
    if (faults.length === 0) throw error;
    return faults;
  }
}
