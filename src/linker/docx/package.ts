/** A `.docx` file as the parts that it is made of. Refuses, with a sentence, what cannot or must not be opened. */
import { MOST_BYTES, refuse } from './refusal.ts';
import { type Entry, type Pause, pack, readEntries, unpack, writeEntries } from './zip-entries.ts';

export type WordPackage = {
  entries: readonly Entry[];
  /** Name of the part that holds the text: `word/document.xml`. */
  main: string;
};

/** What all parts may unpack to, and the largest part of text. */
const MOST_UNPACKED = 400_000_000;
const MOST_TEXT = 60_000_000;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const ZIP = [0x50, 0x4b];

/** Opens a package without unpacking more than its list of parts. */
export async function openPackage(file: Uint8Array, pause: Pause): Promise<WordPackage> {
  if (file.length === 0) refuse('empty');
  if (file.length > MOST_BYTES) refuse('tooLarge');
  if (startsWith(file, OLE)) refuse(holds(file, 'EncryptedPackage') ? 'password' : 'oldWord');
  if (startsWith(file, RTF)) refuse('richText');
  if (!startsWith(file, ZIP)) refuse('notWord');
  const entries = readEntries(file);
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) refuse('bomb');
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  const relations = entries.find(({ name }) => name === '_rels/.rels');
  if (types === undefined || relations === undefined) refuse('notWord');
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) refuse('macros');
  if (entries.some(({ name }) => name.startsWith('_xmlsignatures/'))) refuse('signed');
  const [, target] =
    /Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"/.exec(await textOf(relations, pause)) ??
    /Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"/.exec(await textOf(relations, pause)) ??
    [];
  const main = target ?? '';
  const declared = await textOf(types, pause);
  if (!declared.includes('wordprocessingml')) refuse('notWord');
  if (/macroEnabled/i.test(declared)) refuse('macros');
  if (!entries.some(({ name }) => name === main)) refuse('broken');
  return { entries, main };
}

/** The text of a part; undefined when the package has none of that name. */
export async function readPart(
  { entries }: WordPackage,
  name: string,
  pause: Pause,
): Promise<string | undefined> {
  const entry = entries.find((candidate) => candidate.name === name);
  return entry && textOf(entry, pause);
}

/** The same package with these parts in place of its own, or added; all others stay bit for bit as they are packed. */
export async function withParts(
  { entries }: WordPackage,
  parts: ReadonlyMap<string, string>,
  pause: Pause,
): Promise<Uint8Array> {
  const packed = new Map<string, Entry>();
  for (const [name, text] of parts) packed.set(name, await pack(name, new TextEncoder().encode(text), pause));
  const kept = entries.map((entry) => packed.get(entry.name) ?? entry);
  const added = [...packed.values()].filter(({ name }) => entries.every((entry) => entry.name !== name));
  return writeEntries([...kept, ...added]);
}

/** Where the relationships of a part stand: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

async function textOf(entry: Entry, pause: Pause): Promise<string> {
  if (entry.size > MOST_TEXT) refuse('bomb');
  const content = await unpack(entry, pause);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return refuse('encoding');
  }
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** Whether the bytes hold a name as OLE containers write it: two bytes for each letter. */
function holds(file: Uint8Array, name: string): boolean {
  const [first = 0, ...rest] = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1))
    if (rest.every((byte, index) => file[at + 1 + index] === byte)) return true;
  return false;
}
