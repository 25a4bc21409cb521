import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const query = z
  .strictObject({
    /** What a reader types. */
    q: z.string().min(1),
    /** Class of the query: `acronym`, `typo`. */
    category: z.string().min(1),
    /** Regular expressions (flags `iu`); a result is right when its name matches one of them … */
    accept: z.array(z.string().min(1)).default([]),
    /** … or its address one of these. */
    acceptUrl: z.array(z.string().min(1)).default([]),
    /** Why these are right. */
    note: z.string(),
  })
  .refine(({ accept, acceptUrl }) => accept.length + acceptUrl.length > 0, 'without a right result');

export type Query = z.infer<typeof query>;

/**
 * The queries that search is measured with, each set written before search was tuned on it: `dev` those measured on
 * other sites too, `own` those of the project, `unseen` those with other words, `asked` what officials ask, paste and
 * mistype, `fresh` all of these again, and `blind` once more by class. Throws when the file has another shape.
 */
export async function readQueries(
  set: 'dev' | 'own' | 'unseen' | 'asked' | 'fresh' | 'blind',
): Promise<Query[]> {
  const text = await readFile(join(import.meta.dirname, `queries-${set}.json`), 'utf8');
  return z.array(query).min(1).parse(JSON.parse(text));
}
