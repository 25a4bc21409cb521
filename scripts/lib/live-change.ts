/** What a changed file means for the live site. */
type Change =
  /** Data of the model: pages are planned again, and modules that have read the model read it again. */
  | 'model'
  /** Code that plans pages. */
  | 'plan'
  /** Code that reads the model or writes pages: every page is planned and rendered again. */
  | 'render'
  /** Anything else is Astro's own work. */
  | 'none';

/** @param path of the file from the project's root, with `/` between the names, as `modelFolder` has it */
export function changeOf(path: string, modelFolder: string): Change {
  if (path.startsWith(`${modelFolder}/`)) return 'model';
  if (!path.endsWith('.ts') || /(?:\.test|\/fixture)\.ts$/.test(path)) return 'none';
  if (path.startsWith('src/plan/') && path !== 'src/plan/render.ts') return 'plan';
  return /^src\/(?:plan|model|citation|text)\//.test(path) ? 'render' : 'none';
}

/** Files that one save, or one checkout, writes within this many milliseconds are one change. */
const TOGETHER = 20;

/**
 * Returns a function that notes one thing. `work` gets what was noted since it last began and runs once at a time;
 * what is noted while it runs is its next work. `work` must not throw.
 */
export function inTurn<T>(work: (noted: T[]) => Promise<void>): (one: T) => void {
  let noted: T[] = [];
  let _running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, TOGETHER));
    while (noted.length > 0) {
      const batch = noted;
      noted = [];
      await work(batch);
    }
    _running = undefined;
  };
  return (one) => {
    noted.push(one);
    _running ??= run();
  };
}
