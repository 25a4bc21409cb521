/** The link table of the tiny model with an earlier version and redirects, for tests. */
import { createHash } from 'node:crypto';
import type { LinkTable } from '../linker/link-table.ts';
import { changeJson, enrich, tinyWith } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { linkTable } from './verify.ts';

export const SITE = 'https://vi-du.example/khung/';

/** `change` changes the JSON of the redirects. */
export function tinyTable(change: (redirects: unknown[]) => void = () => undefined): LinkTable {
  const dir = tinyWith((copy) => {
    enrich(copy);
    changeJson('redirects.json', change)(copy);
    changeJson('permalinks.json', (ledger: Record<string, string[]>) => {
      ledger['/lop/1/'] = [];
    })(copy);
  });
  return linkTable(graphOf(loadModel(dir)), {
    hash: (words) => createHash('sha256').update(words).digest('hex'),
    publicUrl: (path) => new URL(path.replace(/^\//, ''), SITE).href,
  });
}
