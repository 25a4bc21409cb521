import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const query = z.strictObject({
  /** What a reader types. */
  q: z.string().min(1),
  /** Class of the query: `acronym`, `typo`. */
  category: z.string().min(1),
  /** Regular expressions (flags `iu`); a result is right when its name matches one of them. */
  accept: z.array(z.string().min(1)).min(1),
  /** Why these are right. */
  note: z.string(),
});

export type Query = z.infer<typeof query>;

/**
 * The queries that search is measured with: `dev` those measured on other sites too, `own` those of the project, written
 * before search was tuned, `unseen` those written before the last tuning, with other words. Throws when the file has another shape.
 */
export async function readQueries(set: 'dev' | 'own' | 'unseen'): Promise<Query[]> {
  const text = await readFile(join(import.meta.dirname, `queries-${set}.json`), 'utf8');
  return z.array(query).min(1).parse(JSON.parse(text));
}
