import { checkCharacters } from './checks/check-characters.ts';
import { checkCounterparts } from './checks/check-counterparts.ts';
import { checkDuties } from './checks/check-duty-register.ts';
import { checkFidelity } from './checks/check-fidelity.ts';
import { checkFigures } from './checks/check-figures.ts';
import { checkIds } from './checks/check-ids.ts';
import { checkNames } from './checks/check-names.ts';
import { checkNumbering } from './checks/check-numbering.ts';
import { checkQuotes } from './checks/check-quotes.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkVersions } from './checks/check-versions.ts';
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
 * not resolve; then the faults of the basic checks are all. Pure; the order is that of the checks, then of the files.
 */
export function checkModel(raw: RawModel): Fault[] {
  const faults = BASIC.flatMap((check) => check(raw));
  try {
    return [...faults, ...DERIVED.flatMap((check) => check(raw))];
  } catch (error) {
    if (faults.length === 0) throw error;
    return faults;
  }
}
