import type { RawModel } from './raw.ts';
import type { Agency, Task } from './schema/agency.ts';
import type { Component } from './schema/component.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Permalinks, Redirect } from './schema/permalink.ts';
import type { Source } from './schema/source.ts';
import type { Structure } from './schema/structure.ts';

/** The checked model: every reference resolves, every text is NFC and stands in its source. */
export type Model = {
  sources: Source[];
  documents: LegalDocument[];
  structure: Structure;
  /** All frameworks, in the order of `structure.frameworks`, then of the text. */
  components: Component[];
  agencies: Agency[];
  tasks: Task[];
  permalinks: Permalinks;
  redirects: Redirect[];
};

/** Drops the places of files, which only faults need, and puts lists in a fixed order. */
export function modelOf(raw: RawModel): Model {
  const all = raw.components.flatMap(({ value }) => value);
  return {
    sources: raw.manifest.value.sources,
    documents: raw.documents.map(({ value }) => value).sort(byStatus),
    structure: raw.structure.value,
    components: raw.structure.value.frameworks.flatMap(({ id }) =>
      all.filter(({ framework }) => framework === id),
    ),
    agencies: raw.agencies.value,
    tasks: raw.tasks.value,
    permalinks: raw.permalinks.value,
    redirects: raw.redirects.value,
  };
}

const STATUS_ORDER = { 'du-thao': 0, 'hieu-luc': 1, 'truoc-day': 2 };

function byStatus(a: LegalDocument, b: LegalDocument): number {
  return STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || (a.id < b.id ? -1 : 1);
}
