/**
 * The one script that stands in every page itself (`src/components/early.js`). Before the page is painted it says
 * that scripts run, so that nothing moves that they bring, and puts on the colours that the reader chose, so that
 * none flash. When the page is painted it wakes the modules of the page (`late-modules.ts`); where the address asks
 * for something it wakes them at once, and what they will change stays unseen until they ran (`data-waiting`).
 * A file of its own would hold up the first picture by a request: 0.12 s over the line that Lighthouse assumes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const code = readFileSync(join(import.meta.dirname, 'components/early.js'));

/** What a Content-Security-Policy names that script by: `sha256-…`. */
export const EARLY_HASH = `sha256-${createHash('sha256').update(code).digest('base64')}` as const;
