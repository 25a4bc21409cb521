/** What the check of the last build worked out from the HTML of each page. */
import type { Recall } from '../../src/check/site.ts';
import { hashOfCode } from './import-closure.ts';
import { ASSET, NO_NAME, POLICY, withHashes, withoutNames } from './rendered-pages.ts';
import { keyOf, type Store } from './store.ts';

/** Depends on every letter of the page; all else changes with the names of styles and scripts only where it has them. */
const OF_EVERY_LETTER = 'size';

/** Stands for the policy of the page. */
const NO_POLICY = '\u0000';

/** Recalls from a store, and keeps in it what is new. */
export function recallFrom(store: Store): Recall {
  const checks = hashOfCode(['src/check/checks.ts']);
  let last = partsOf('');
  return <T>(what: string, html: string, make: () => T): T => {
    // A page is asked about several things in turn.
    if (html !== last.html) last = partsOf(html);
    const { policy, bare } = last;
    const names = what === OF_EVERY_LETTER ? undefined : last.names;
    const key = keyOf(checks, what, String(policy.length), names === undefined ? html : bare);
    const kept = store.get(key)?.toString();
    if (kept !== undefined) {
      const whole = names === undefined ? kept : restored(kept, names).replaceAll(NO_POLICY, () => policy);
      return JSON.parse(whole) as T;
    }
    const made = make();
    const text = JSON.stringify(made);
    store.set(key, Buffer.from(names === undefined ? text : stripped(text, policy)));
    return made;
  };
}

/** What of a page stays the same when only styles and scripts change, and what does not. */
function partsOf(html: string) {
  const [, policy = ''] = POLICY.exec(html) ?? [];
  return { html, policy, names: namesIn(html), bare: withoutNames(html) };
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

function stripped(text: string, policy: string): string {
  const bare = withHashes(text, () => NO_NAME);
  return policy === '' ? bare : bare.replaceAll(`"${policy}"`, `"${NO_POLICY}"`);
}

function restored(text: string, names: ReadonlyMap<string, string>): string {
  return withHashes(text, (name) => names.get(name));
}
