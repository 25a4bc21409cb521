/** What the last build of a site left for this one. */
import { join } from 'node:path';
import { type Counts, openStore, type Store } from './store.ts';

/** Rendered pages, and facts for the checks; threads open stores of their own beside these. */
const KINDS = ['pages', 'checks'] as const;

export type Kept = Readonly<Record<(typeof KINDS)[number], Store>>;

/** Opens the stores below a folder. */
export function openKept(folder: string): Kept {
  const store = (kind: string) => [kind, openStore(join(folder, kind))] as const;
  return Object.fromEntries(KINDS.map(store)) as Kept;
}

/** Keeps what this build found and made; returns how many parts of the site are of each. */
export function saveKept(kept: Kept): Counts {
  return KINDS.map((kind) => {
    kept[kind].save();
    return kept[kind].counts();
  }).reduce(sumOfCounts);
}

/** Does a piece of work with a store of its own, which is saved after it. */
export async function withStore<Result>(
  file: string,
  work: (store: Store) => Promise<Result> | Result,
): Promise<{ result: Result; counts: Counts }> {
  const store = openStore(file);
  const result = await work(store);
  store.save();
  return { result, counts: store.counts() };
}

export function sumOfCounts(one: Counts, other: Counts): Counts {
  return { reused: one.reused + other.reused, made: one.made + other.made };
}
