import type { Model } from '../../model/model.ts';
import { printedDate } from '../../text/date.ts';
import type { LexiconRow } from '../lexicon.ts';
import type { DocumentNames } from '../names-file.ts';

/** What the search bundle knows of the documents: their names, and every word by which a citation may call them. */
export function documentsOf({ documents }: Pick<Model, 'documents'>): DocumentNames[] {
  return documents.map(({ id, title, shortTitle, citation, number = '', date = '', issuer, status }) => ({
    id,
    name: shortTitle,
    status,
    called: [title, citation, number, printedDate(date), issuer].filter(Boolean).join(' '),
  }));
}

/** The lexicon without our reasons for it, which search does not need. */
export function lexiconOf({ lexicon }: Pick<Model, 'lexicon'>): LexiconRow[] {
  return lexicon.map(({ everyday, official }) => ({ everyday, official }));
}
