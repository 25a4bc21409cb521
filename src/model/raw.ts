import type { z } from 'zod';
import { agencies, tasks } from './schema/agency.ts';
import { componentFile } from './schema/component.ts';
import { comparisons } from './schema/counterpart.ts';
import { legalDocument } from './schema/document.ts';
import { dutyRegister } from './schema/duty.ts';
import { figure } from './schema/figure.ts';
import { findings } from './schema/finding.ts';
import { frameworkMeta } from './schema/framework-meta.ts';
import { lexicon } from './schema/lexicon.ts';
import { permalinks, redirects } from './schema/permalink.ts';
import { relations } from './schema/relation.ts';
import { manifest } from './schema/source.ts';
import { structure } from './schema/structure.ts';
import { terms } from './schema/term.ts';
import { versionMeta } from './schema/version-meta.ts';

/** Files that every model has, with the schema that each must satisfy and how it is named. */
export const MODEL_FILES = {
  manifest: { path: 'sources/manifest.json', schema: manifest },
  structure: { path: 'structure.json', schema: structure },
  permalinks: { path: 'permalinks.json', schema: permalinks },
} as const;

/** Files that a model may do without, and what stands for one that is not there. */
export const OPTIONAL_FILES = {
  agencies: { path: 'agencies.json', schema: agencies, empty: [] },
  tasks: { path: 'tasks.json', schema: tasks, empty: [] },
  redirects: { path: 'redirects.json', schema: redirects, empty: [] },
  relations: { path: 'relations.json', schema: relations, empty: [] },
  terms: { path: 'terms.json', schema: terms, empty: [] },
  lexicon: { path: 'lexicon.json', schema: lexicon, empty: [] },
  comparisons: { path: 'counterparts.json', schema: comparisons, empty: [] },
  findings: { path: 'findings.json', schema: findings, empty: [] },
  duties: {
    path: 'duties.json',
    schema: dutyRegister,
    empty: { documents: [], roles: [], duties: [], explained: [] },
  },
} as const;

/** Folders of `model/` that hold one file per item. A folder that is not there holds none. */
export const MODEL_FOLDERS = {
  documents: { path: 'documents', schema: legalDocument },
  /** One folder for each document, with the versions before the present one. */
  versions: { path: 'versions', schema: legalDocument },
  components: { path: 'components', schema: componentFile },
  /** One folder for each document: its components as each earlier version had them. */
  earlierComponents: { path: 'earlier-components', schema: componentFile },
  figures: { path: 'figures', schema: figure },
} as const;

/** Schemas that are published as `schema/<name>.schema.json`. */
export const PUBLISHED_SCHEMAS: Record<string, z.ZodType> = {
  manifest,
  structure,
  agencies,
  tasks,
  permalinks,
  redirects,
  document: legalDocument,
  components: componentFile,
  figure,
  'version-meta': versionMeta,
  'framework-meta': frameworkMeta,
  relations,
  terms,
  lexicon,
  counterparts: comparisons,
  findings,
  duties: dutyRegister,
};

/** A JSON file with the place it came from, for faults. */
export type Placed<T> = { file: string; value: T };

type Files = typeof MODEL_FILES & typeof OPTIONAL_FILES;
type Folders = typeof MODEL_FOLDERS;

/** The model as read: shapes are right, nothing is linked or checked across files yet. */
export type RawModel = { [Name in keyof Files]: Placed<z.infer<Files[Name]['schema']>> } & {
  [Name in keyof Folders]: Placed<z.infer<Folders[Name]['schema']>>[];
} & {
  /** Text of each source file, by source id. */
  sources: Map<string, { file: string; text: string; sha256: string }>;
};
