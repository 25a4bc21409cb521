/** Versions of a document: those that were published here before, and the present one. */
import type { Model } from './model.ts';
import type { LegalDocument } from './schema/document.ts';

type WithVersions = Pick<Model, 'documents' | 'versions'>;

/** All versions of a document that the site keeps, oldest first; the last is the present one. */
export function versionsOf({ documents, versions }: WithVersions, documentId: string): LegalDocument[] {
  const older = versions.filter(({ id }) => id === documentId).toSorted(byPosting);
  return [...older, ...documents.filter(({ id }) => id === documentId)];
}

/** One version of a document; undefined when the site keeps none of that name. */
export function findVersion(
  model: WithVersions,
  documentId: string,
  version: string,
): LegalDocument | undefined {
  return versionsOf(model, documentId).find((kept) => kept.version === version);
}

/** Path below `/du-lieu/` of the file that says what changed since a version. */
export function changesSincePath({ id, version }: Pick<LegalDocument, 'id' | 'version'>): string {
  return `changes-since/${id}/${version}.json`;
}

function byPosting(a: LegalDocument, b: LegalDocument): number {
  return a.posted < b.posted ? -1 : 1;
}
