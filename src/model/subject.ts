/** The document that the site is about, and what our sentences call it. */
import { STATUS_NAMES, STATUS_NOUNS } from '../text/status.ts';
import { lowerFirst, upperFirst } from '../text/vi.ts';
import type { LegalDocument } from './schema/document.ts';

/** Words for the subject, to stand inside a sentence unless they begin with a capital. */
export type SubjectWords = {
  /** "dự thảo" until the document is signed. */
  noun: string;
  Noun: string;
  title: string;
  /** Whether it is in force, for those who cite it: "dự thảo chưa có hiệu lực". */
  force: string;
};

/** The only place where the status of the subject chooses words. */
export function subjectWords({ status, statusText, title }: LegalDocument): SubjectWords {
  const noun = STATUS_NOUNS[status];
  return {
    noun,
    Noun: upperFirst(noun),
    title: title.startsWith(STATUS_NAMES['du-thao']) ? lowerFirst(title) : title,
    force: status === 'du-thao' ? `${noun} chưa có hiệu lực` : lowerFirst(statusText),
  };
}
