/** Faults of an imported document, told where a person can mend them: in the text and in the file of metadata. Pure. */
import type { Fault } from '../faults.ts';
import { versionMeta } from '../schema/version-meta.ts';

/** What a document was imported from. */
export type ImportedFrom = {
  /** File of the document in the model, which a dry run does not write. */
  document: string;
  /** File of the text. */
  text: string;
  /** File of the metadata. */
  meta: string;
  /** Line of each unit by its JSON path. */
  lines: ReadonlyMap<string, number>;
};

const UNIT = /^\$(?:\.units\[\d+\])+/;

/** The fault with the place in the text or in the metadata that it comes from; any other fault as it is. */
export function faultInText(fault: Fault, { document, text, meta, lines }: ImportedFrom): Fault {
  if (fault.file !== document) return fault;
  const [unit] = UNIT.exec(fault.place) ?? [];
  const line = unit === undefined ? undefined : lines.get(unit);
  if (line !== undefined) return { ...fault, file: text, place: `dòng ${line}` };
  const [, key] = /^\$\.(\w+)/.exec(fault.place) ?? [];
  return key !== undefined && key in versionMeta.shape ? { ...fault, file: meta } : fault;
}
