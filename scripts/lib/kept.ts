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

/** Keeps what this build found and made; returns how many parts of the site are of each. */
export function saveKept(kept: Kept): { reused: number; made: number } {
  const total = { reused: 0, made: 0 };
  for (const kind of KINDS) {
    const { reused, made } = kept[kind].counts();
    total.reused += reused;
    total.made += made;
    kept[kind].save();
  }
  return total;
}
