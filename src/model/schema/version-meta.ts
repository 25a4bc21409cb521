import type { z } from 'zod';
import { legalDocument } from './document.ts';
import { source } from './source.ts';

/** What the import of a document or of a new version of one needs to know beside the text: the file `--meta` names. */
export const versionMeta = legalDocument
  .pick({
    version: true,
    versionName: true,
    title: true,
    citation: true,
    status: true,
    statusText: true,
    issuer: true,
    number: true,
    date: true,
    posted: true,
    shortTitle: true,
    asPrinted: true,
  })
  .partial({ shortTitle: true, asPrinted: true })
  .extend({
    /** Ranges of lines (from 1, both ends included) that are running text; the whole file unless given. */
    running: source.shape.running.optional(),
  });

export type VersionMeta = z.infer<typeof versionMeta>;
