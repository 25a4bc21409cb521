import type { z } from 'zod';
import { agencies, tasks } from './schema/agency.ts';
import { componentFile } from './schema/component.ts';
import { comparisons } from './schema/counterpart.ts';
import { legalDocument } from './schema/document.ts';
import { figure } from './schema/figure.ts';
import { findings } from './schema/finding.ts';
import { permalinks, redirects } from './schema/permalink.ts';
import { relations } from './schema/relation.ts';
import { manifest } from './schema/source.ts';
import { structure } from './schema/structure.ts';
import { terms } from './schema/term.ts';

/** Every kind of file of `model/`, with the schema that it must satisfy and how it is named. */
export const MODEL_FILES = {
  manifest: { path: 'sources/manifest.json', schema: manifest },
  structure: { path: 'structure.json', schema: structure },
  agencies: { path: 'agencies.json', schema: agencies },
  tasks: { path: 'tasks.json', schema: tasks },
  permalinks: { path: 'permalinks.json', schema: permalinks },
  redirects: { path: 'redirects.json', schema: redirects },
} as const;

/** Files that a model may do without. */
export const OPTIONAL_FILES = {
  relations: { path: 'relations.json', schema: relations },
  terms: { path: 'terms.json', schema: terms },
  comparisons: { path: 'counterparts.json', schema: comparisons },
  findings: { path: 'findings.json', schema: findings },
} as const;

/** Folders of `model/` that hold one file per item. A folder that is not there holds none. */
export const MODEL_FOLDERS = {
  documents: { path: 'documents', schema: legalDocument },
  /** One folder for each document, with the versions before the present one. */
  versions: { path: 'versions', schema: legalDocument },
  components: { path: 'components', schema: componentFile },
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
  relations,
  terms,
  counterparts: comparisons,
  findings,
};

/** A JSON file with the place it came from, for faults. */
export type Placed<T> = { file: string; value: T };

/** The model as read: shapes are right, nothing is linked or checked across files yet. */
export type RawModel = {
  manifest: Placed<z.infer<typeof manifest>>;
  structure: Placed<z.infer<typeof structure>>;
  agencies: Placed<z.infer<typeof agencies>>;
  tasks: Placed<z.infer<typeof tasks>>;
  permalinks: Placed<z.infer<typeof permalinks>>;
  redirects: Placed<z.infer<typeof redirects>>;
  documents: Placed<z.infer<typeof legalDocument>>[];
  versions: Placed<z.infer<typeof legalDocument>>[];
  components: Placed<z.infer<typeof componentFile>>[];
  figures: Placed<z.infer<typeof figure>>[];
  relations: Placed<z.infer<typeof relations>>;
  terms: Placed<z.infer<typeof terms>>;
  comparisons: Placed<z.infer<typeof comparisons>>;
  findings: Placed<z.infer<typeof findings>>;
  /** Text of each source file, by source id. */
  sources: Map<string, { file: string; text: string; sha256: string }>;
};
