/**
 * What a build made of the text of a file, kept under its path: the next build takes it without reading the file when it
 * is that very file, and else when the texts differ only in what a change of styles and scripts changes.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { POLICY, withoutNames } from './rendered-pages.ts';
import { keyOf, type Store } from './store.ts';

/** The file and the text that something was made of. */
type Source = {
  /** Number, size and time of change of the file. */
  file: string;
  text: string;
  /** Key of the text without names of styles and scripts; a policy of another length makes a page of another size. */
  bare: string;
  policy: string;
};

const END_OF_SOURCE = 0x0a;

/**
 * @param key names the file and the code that makes something of it
 * @param make makes it of the text
 * @param adapt makes it of what was kept for a text with other names of styles and scripts, and with another policy;
 *   undefined where that cannot be done
 */
export function keptOfPage(
  store: Store,
  key: string,
  path: string,
  make: (text: string) => Uint8Array,
  adapt?: (kept: Buffer, text: string, policy: { was: string; is: string }) => Uint8Array | undefined,
): Uint8Array {
  const kept = keptIn(store, key);
  const file = identityOf(path);
  if (kept?.source.file === file) return kept.bytes;
  const text = readFileSync(path, 'utf8');
  const source = sourceOf(file, text);
  const policy = { was: kept?.source.policy ?? '', is: source.policy };
  const bytes =
    (kept?.source.text === source.text ? kept.bytes : undefined) ??
    (kept?.source.bare === source.bare ? adapt?.(kept.bytes, text, policy) : undefined) ??
    make(text);
  store.set(key, Buffer.concat([Buffer.from(`${JSON.stringify(source)}\n`), bytes]));
  return bytes;
}

function keptIn(store: Store, key: string): { source: Source; bytes: Buffer } | undefined {
  const entry = store.get(key);
  if (entry === undefined) return undefined;
  const end = entry.indexOf(END_OF_SOURCE);
  return { source: JSON.parse(entry.toString('utf8', 0, end)) as Source, bytes: entry.subarray(end + 1) };
}

function identityOf(path: string): string {
  const { ino, size, mtimeMs } = lstatSync(path);
  return `${ino} ${size} ${mtimeMs}`;
}

function sourceOf(file: string, text: string): Source {
  const [, policy = ''] = POLICY.exec(text) ?? [];
  return { file, text: keyOf(text), bare: keyOf(withoutNames(text), String(policy.length)), policy };
}
