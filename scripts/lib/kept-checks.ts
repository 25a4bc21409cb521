/** What the check of the last build worked out from each page. */
import { join } from 'node:path';
import type { Recall } from '../../src/check/site.ts';
import { hashOfCode } from './import-closure.ts';
import { keptOfPage } from './kept-of-page.ts';
import { ASSET, withHashes } from './rendered-pages.ts';
import { keyOf, type Store } from './store.ts';

/** Depends on every letter of the page; all else changes with the names of styles and scripts only where it has them. */
const OF_EVERY_LETTER = 'size';

/** Recalls from a store what is known of the files of a site, and keeps in it what is new. */
export function recallFrom(store: Store, dir: string): Recall {
  const checks = hashOfCode(['src/check/checks.ts']);
  return <T>(what: string, file: string, make: (text: string) => T): T => {
    const bytes = keptOfPage(
      store,
      keyOf(checks, what, file),
      join(dir, file),
      (text) => Buffer.from(JSON.stringify(make(text))),
      what === OF_EVERY_LETTER ? undefined : adapted,
    );
    return JSON.parse(Buffer.from(bytes).toString()) as T;
  };
}

/** The same with the names of styles and scripts of another text, and with its policy. */
function adapted(kept: Buffer, text: string, policy: { was: string; is: string }): Uint8Array | undefined {
  const names = namesIn(text);
  if (names === undefined) return undefined;
  const renamed = withHashes(kept.toString(), (name) => names.get(name));
  return Buffer.from(renamed.replaceAll(`"${policy.was}"`, () => `"${policy.is}"`));
}

/** Hashes of the styles and scripts of a page by their names; undefined when two have the same name. */
function namesIn(html: string): Map<string, string> | undefined {
  const names = new Map<string, string>();
  for (const [, , name, hash = '', ending] of html.matchAll(ASSET)) {
    const whole = `${name}.${ending}`;
    if ((names.get(whole) ?? hash) !== hash) return undefined;
    names.set(whole, hash);
  }
  return names;
}
