/** `conformity.json`: what a list of components is compared with; none for a model without checklists. */
import { z } from 'zod';
import { CLAUSE_SUBJECTS, REFERENCE_FILE, type ReferenceFile } from '../conformity/reference-framework.ts';
import type { Graph } from '../model/graph.ts';
import { referenceData } from '../model/reference-data.ts';
import { slugId } from '../model/schema/document.ts';
import { frameworkId, layerNumber } from '../model/schema/structure.ts';
import type { Download, DownloadOptions } from './download.ts';

const words = z.string().min(1);
/** Address of this site without its folder. */
const path = z.string().regex(/^\//);

export const conformityFile = z.strictObject({
  /** Public address that the paths are below. */
  site: z.url(),
  frameworks: z.array(
    z.strictObject({
      /** A framework, and its type of area where it has several lists. */
      id: words,
      framework: frameworkId,
      name: words,
      body: words,
      version: slugId,
      statusText: words,
      url: path,
      levelWords: z.array(words),
      sharedWords: z.array(words),
      expected: z.array(z.strictObject({ id: slugId, required: z.boolean(), standsFor: z.array(slugId) })),
      clauses: z.array(slugId),
    }),
  ),
  components: z.array(
    z.strictObject({
      id: slugId,
      code: words.nullable(),
      name: words,
      otherNames: z.array(words),
      framework: frameworkId,
      layer: layerNumber,
      group: words,
      isOpen: z.boolean(),
      text: words,
      place: words,
      url: path,
      source: path,
    }),
  ),
  clauses: z.array(
    z.strictObject({
      id: slugId,
      about: z.enum(CLAUSE_SUBJECTS),
      words,
      exception: words.nullable(),
      place: words,
      source: path,
    }),
  ),
  acronyms: z.array(z.tuple([words, words])),
});

export function conformityDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const data = referenceData(graph);
  if (data.frameworks.length === 0 || data.components.length === 0) return [];
  const file: ReferenceFile = { site: publicUrl('/'), ...data };
  // One line: browsers fetch it.
  return [{ path: REFERENCE_FILE, text: `${JSON.stringify(file)}\n` }];
}
