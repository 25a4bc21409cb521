import type { Engine } from '../../search/engine.ts';
import type { Found, Hit } from '../../search/found.ts';
import { quotationOf } from '../../search/quotation.ts';
import type { Quote } from './result-view.ts';

/** What a search may load besides the three files that every search needs: parts of the index, and texts to quote. */
const MOST_FILES = 5;
/** At most so many files of texts, however few parts of the index it took. */
const MOST_TEXTS = 3;

/**
 * How the results of a search are quoted: at once from the files of texts that the first of them need, from others
 * when the reader goes on. `patience` is waited for before anything is loaded, `goingOn` before more is.
 */
export function quotesOf(
  engine: Pick<Engine, 'text' | 'textFile'>,
  found: Found,
  { patience, goingOn }: { patience(): Promise<void>; goingOn(): Promise<void> },
): Quote {
  const most = Math.max(1, Math.min(MOST_TEXTS, MOST_FILES - found.files));
  const files = new Set<string>();
  return async ({ record }: Hit) => {
    const file = await engine.textFile(record);
    if (!files.has(file) && files.size >= most) await goingOn();
    files.add(file);
    return quotationOf(await engine.text(record, patience), found);
  };
}

/** Signs that the reader looks at more than the first results. */
const SIGNS = ['scroll', 'wheel', 'pointermove', 'pointerdown', 'touchstart', 'focusin'];

/** Gives promises that hold from the next sign on that the reader goes on. */
export function signsOfGoingOn(): () => Promise<void> {
  let waiting: (() => void)[] = [];
  const go = () => {
    const called = waiting;
    waiting = [];
    for (const resolve of called) resolve();
  };
  for (const sign of SIGNS) document.addEventListener(sign, go, { capture: true, passive: true });
  return () => new Promise((resolve) => waiting.push(resolve));
}
