import { z } from 'zod';
import { legalDocument } from './document.ts';
import { referenceEdition, siteWords } from './structure.ts';

/** What a framework of a body needs beside its filled table: the file `--meta` of `npm run new-framework`. */
export const frameworkMeta = legalDocument
  .pick({
    id: true,
    title: true,
    shortTitle: true,
    citation: true,
    status: true,
    statusText: true,
    issuer: true,
    version: true,
    versionName: true,
    number: true,
    date: true,
    posted: true,
  })
  .extend({
    /** The body whose framework it is: "tỉnh Mẫu". */
    body: z.string().min(1),
    searchName: siteWords.shape.searchName,
    /** Public address of the edition with the reference framework; that of this one unless given. */
    referenceSite: referenceEdition.shape.site.optional(),
  });

export type FrameworkMeta = z.infer<typeof frameworkMeta>;
