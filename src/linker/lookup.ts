/** A link table indexed for lookups: built once, used for every paragraph. */
import { codeKey } from '../text/codes.ts';
import type { Target } from './found.ts';
import {
  type LinkComponent,
  type LinkDocument,
  type LinkTable,
  shortPathOf,
  type Words,
} from './link-table.ts';

export type Lookup = {
  table: LinkTable;
  documents: ReadonlyMap<string, LinkDocument>;
  /** Anchors that a citation by number can mean, by document. */
  anchors: ReadonlyMap<string, readonly string[]>;
  byCode: ReadonlyMap<string, LinkComponent>;
  /** Beginnings of codes: `hts`, `udcqs`. */
  prefixes: ReadonlySet<string>;
  target: (document: string, anchor: string) => Target | undefined;
  document: (id: string) => Target | undefined;
  component: (component: LinkComponent) => Target;
};

export function lookupOf(table: LinkTable): Lookup {
  const documents = new Map(table.documents.map((document) => [document.id, document]));
  const byCode = new Map(
    table.components.flatMap((each) => (each.code === null ? [] : [[codeKey(each.code), each] as const])),
  );
  const anchors = new Map(
    table.documents.map(({ id, places }) => [
      id,
      [
        ...Object.keys(places).filter((anchor) => places[anchor]?.name !== undefined),
        ...(id === table.subject ? Object.keys(table.titled) : []),
      ],
    ]),
  );
  return {
    table,
    documents,
    anchors,
    byCode,
    prefixes: new Set([...byCode.keys()].map((code) => code.replace(/\d+$/, ''))),
    target: (id, anchor) => {
      const document = documents.get(id);
      const titled = id === table.subject ? table.titled[anchor] : undefined;
      if (document !== undefined && titled !== undefined)
        return { path: titled, citation: document.citation, version: document.version };
      const place = document?.places[anchor];
      return (
        document &&
        place && {
          path: shortPathOf(table, id, anchor, place),
          citation: `${place.name ?? ''} ${document.citation}`.trim(),
          ...versionsOf(place.words, document.version),
        }
      );
    },
    document: (id) => {
      const document = documents.get(id);
      return document && { path: document.to, citation: document.citation, version: document.version };
    },
    component: ({ id, unit, citation, words }) => ({
      path: `/c/${id}/`,
      citation,
      ...versionsOf(words, documents.get(unit.split('#')[0] ?? '')?.version ?? ''),
    }),
  };
}

function versionsOf(words: readonly Words[], version: string): Pick<Target, 'version' | 'changedSince'> {
  const now = words.at(-1)?.[1];
  return { version, changedSince: words.findLast(([, hash]) => hash !== now)?.[0] };
}
