/**
 * The one script that stands in every page itself (`src/components/early.js`). Before the page is painted it says
 * that scripts run, so that nothing moves that they bring, and puts on the colours that the reader chose, so that
 * none flash. When the page is painted it wakes the modules of the page (`late-modules.ts`); where the address asks
 * for something it wakes them at once, and what they will change stays unseen until they ran (`data-waiting`).
 * What the reader does before that is done again when they have: choosing a filter, ticking, typing, opening search.
 * A file of its own would hold up the first picture by a request: 0.12 s over the line that Lighthouse assumes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const source = readFileSync(join(import.meta.dirname, 'components/early.js'), 'utf8');

/** Its code, without a line break at the end. */
export const EARLY_SCRIPT = transformSync(source, {
  minify: true,
  target: ['chrome109', 'firefox115', 'safari15.6'],
}).code.trim();

/** What a Content-Security-Policy names it by: `sha256-…`. */
export const EARLY_HASH = `sha256-${createHash('sha256').update(EARLY_SCRIPT).digest('base64')}` as const;
