import { citedRecords } from '../citation/cited-records.ts';
import { fold, letters } from '../text/vi.ts';
import type { Catalogue } from './catalogue.ts';
import type { Found, Hit } from './hits.ts';
import { nameOf } from './name.ts';

/** Where a typed citation, code or name leads. */
export type CiteAnswer = {
  /** `one` place; `several` that fit equally well; `near` when nothing fits; `none` when nothing is near either. */
  kind: 'one' | 'several' | 'near' | 'none';
  hits: Hit[];
  /** What the same words mean elsewhere. */
  others: Hit[];
};

const MOST = 12;

/** The answer to what was typed: as a citation, else as a code or a name that `found` holds, else the nearest of `found`. */
export function citeAnswer(typed: string, catalogue: Catalogue, found: Found): CiteAnswer {
  const cited = citedRecords(typed, catalogue);
  if (cited.best.length > 0) {
    const hits = hitsAt(cited.best, catalogue);
    return {
      kind: hits.length === 1 ? 'one' : 'several',
      hits: hits.slice(0, MOST),
      others: hitsAt(cited.others, catalogue).slice(0, MOST),
    };
  }
  const named = found.hits.filter(({ entry }) => entry.named && isCalled(entry, typed));
  const [first] = named;
  if (first !== undefined) {
    // What a term stands for is also the name of the thing itself.
    const things = named.filter(({ entry }) => entry.kind === first.entry.kind);
    const others = found.hits.filter((hit) => !things.includes(hit)).slice(0, MOST / 2);
    return { kind: things.length === 1 ? 'one' : 'several', hits: things.slice(0, MOST), others };
  }
  const near = found.hits.slice(0, MOST / 2);
  return { kind: near.length > 0 ? 'near' : 'none', hits: near, others: [] };
}

function hitsAt(records: readonly number[], { entries }: Catalogue): Hit[] {
  return records.flatMap((record) => {
    const entry = entries[record];
    return entry === undefined ? [] : [{ record, entry, nameWords: [] }];
  });
}

function isCalled({ code, title }: Hit['entry'], typed: string): boolean {
  const key = (words: string): string => fold(letters(words));
  const names = [code ?? '', title, nameOf({ code, title }), title.replace(/^[^\p{L}]*\d[\d.]*[.)]?\s/u, '')];
  return names.some((name) => name !== '' && key(name) === key(typed));
}
