/** A document that the model does not have yet, as far as its own words tell; what they do not tell is left to be filled in. */
import type { Source } from '../schema/source.ts';
import type { Unit } from '../schema/unit.ts';
export function newDocument(id: string, units: Unit[], _source: Source | undefined): object {
  return { id, units };
}
