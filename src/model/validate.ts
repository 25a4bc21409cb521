import { checkCharacters } from './checks/characters.ts';
import { checkCounterparts } from './checks/counterparts.ts';
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

/** Every fault of a model whose files have the right shapes. Pure; the order is that of the checks, then of the files. */
export function validate(raw: RawModel): Fault[] {
  return [
    checkCharacters,
    checkIds,
    checkReferences,
    checkNames,
    checkNumbering,
    checkFidelity,
    checkFigures,
    checkCounterparts,
    checkQuotes,
    checkVersions,
  ].flatMap((check) => check(raw));
}
