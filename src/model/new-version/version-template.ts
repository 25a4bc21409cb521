/** What the letterhead of a new version tells of its metadata, to be corrected by a person. Pure. */
import { printedDate } from '../../text/date.ts';
import { newDocument, TO_FILL } from '../import/new-document.ts';
import type { LegalDocument } from '../schema/document.ts';
import type { Unit } from '../schema/unit.ts';
import type { VersionMeta } from '../schema/version-meta.ts';

/**
 * Nothing is taken from the version before but its issuer and the short name in its citation: a signed text keeps no
 * word that said it was a draft. What the letterhead does not tell says that it is to be filled in.
 *
 * @param taken names of the versions that the model has
 * @param today the day of the import, which is that of posting as far as anybody knows
 */
export function versionTemplate(
  present: LegalDocument,
  units: Unit[],
  { taken, today }: { taken: readonly string[]; today: string },
): VersionMeta {
  const { title, citation, date, number, version } = newDocument(present.id, units, undefined);
  const [, shortName] = /^(.+) \([^()]*\)$/.exec(present.citation) ?? [];
  const isRead = number !== undefined && date !== undefined;
  return {
    version: freeName(date === undefined ? 'ban-moi' : version, taken),
    versionName: date === undefined ? TO_FILL : `Bản ban hành ngày ${printedDate(date)}`,
    title: isRead ? title : TO_FILL,
    citation: !isRead ? TO_FILL : shortName === undefined ? citation : `${shortName} (${citation})`,
    status: 'hieu-luc',
    statusText: TO_FILL,
    issuer: present.issuer,
    number: number ?? TO_FILL,
    date: date ?? TO_FILL,
    posted: today,
  };
}

function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const free = taken.map((_, index) => `${name}-${index + 2}`).find((other) => !taken.includes(other));
  return free ?? name;
}
