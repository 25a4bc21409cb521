/** What the last build of a site left for this one. */
import { join } from 'node:path';
import { openStore, type Store } from './store.ts';

/** Rendered pages, compressed copies, files of the offline edition, Word files and workbooks, facts for the checks. */
export const KINDS = ['pages', 'packed', 'zipped', 'office', 'checks'] as const;

export type Kept = Readonly<Record<(typeof KINDS)[number], Store>>;

/** Opens the stores below a folder. */
export function openKept(folder: string): Kept {
  const store = (kind: string) => [kind, openStore(join(folder, kind))] as const;
  return Object.fromEntries(KINDS.map(store)) as Kept;
}

/** Keeps what this build found and made. */
export function saveKept(kept: Kept): void {
  for (const kind of KINDS) kept[kind].save();
}
