/** What each version of each document changed in the one before it. Pure. */
import { compareDocuments, type UnitChange } from './compare-documents.ts';
import type { Model } from './model.ts';
import type { LegalDocument } from './schema/document.ts';
import { versionsOf } from './versions.ts';

/** A version as published, with what it changed; the first version of a document changed nothing. */
export type VersionChanges = {
  document: LegalDocument;
  previous: LegalDocument | undefined;
  changes: UnitChange[];
};

/** Every version of every document, the latest posted first; of one day in the order of the documents. */
export function versionChanges(model: Pick<Model, 'documents' | 'versions'>): VersionChanges[] {
  return model.documents
    .flatMap(({ id }) =>
      versionsOf(model, id).map((document, index, all): VersionChanges => {
        const previous = all[index - 1];
        return { document, previous, changes: previous ? changesBetween(previous, document) : [] };
      }),
    )
    .toSorted((a, b) =>
      a.document.posted > b.document.posted ? -1 : Number(a.document.posted < b.document.posted),
    );
}

/** What differs between two versions, without what is kept. */
export function changesBetween(earlier: LegalDocument, later: LegalDocument): UnitChange[] {
  return compareDocuments(earlier.units, later.units).filter(({ kind }) => kind !== 'kept');
}

/** Readers' words for what became of a unit, in the order in which lists show them. */
export const CHANGE_NAMES = {
  new: 'Thêm',
  reworded: 'Đổi lời',
  moved: 'Chuyển chỗ',
  split: 'Tách',
  merged: 'Nhập',
  gone: 'Rút',
} as const;

export type ChangeKind = keyof typeof CHANGE_NAMES;

export const CHANGE_KINDS = Object.keys(CHANGE_NAMES) as ChangeKind[];

/** Changes with the first of those that merged several units into one; each merger counts once. */
export function oneForEach(changes: readonly UnitChange[]): UnitChange[] {
  const merged = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'merged') return true;
    const isFirst = !merged.has(change.to);
    merged.add(change.to);
    return isFirst;
  });
}

/** "thêm 2, đổi lời 1, rút 1"; "không đổi đơn vị nào" when nothing differs. */
export function countedChanges(changes: readonly UnitChange[]): string {
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = oneForEach(changes.filter((change) => change.kind === kind)).length;
    return count === 0 ? [] : [`${CHANGE_NAMES[kind].toLocaleLowerCase('vi')} ${count}`];
  });
  return counts.length === 0 ? 'không đổi đơn vị nào' : counts.join(', ');
}
