/**
 * The entries of a zip archive as they are packed, so that an archive can be written again with some entries new and
 * all others bit for bit as they were. Packing and unpacking is fflate's.
 */
import { Inflate, Zip, ZipDeflate } from 'fflate';
import { refuse } from './refusal.ts';

/** One file of an archive, still packed. */
export type Entry = {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Size when unpacked, as the archive says. */
  size: number;
  packed: Uint8Array;
  /** Its record in the directory at the end of the archive. */
  record: Uint8Array;
};

/** Waits until the browser has drawn and answered; called between steps of long work. */
export type Pause = () => Promise<void>;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;
/** Bit 3: sizes follow the content. Written archives give them in the header. */
const SIZES_FOLLOW = 0x0008;
const ENCRYPTED = 0x0001;

/** The entries of an archive, in the order of its directory. Refuses what is broken, encrypted or split. */
export function readEntries(archive: Uint8Array): Entry[] {
  try {
    return entriesOf(archive);
  } catch (error) {
    if (error instanceof RangeError) refuse('broken');
    throw error;
  }
}

function entriesOf(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (end >= last && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < last) refuse('broken');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) refuse('bomb');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_RECORD) refuse('broken');
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const packedSize = view.getUint32(at + 20, true);
    const header = view.getUint32(at + 42, true);
    const method = view.getUint16(at + 10, true);
    if (view.getUint32(header, true) !== LOCAL_HEADER || names.has(name)) refuse('broken');
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) refuse('password');
    if (method !== 0 && method !== 8) refuse('broken');
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packedSize > archive.length || at + length > archive.length) refuse('broken');
    names.add(name);
    entries.push({
      name,
      method,
      size: view.getUint32(at + 24, true),
      packed: archive.subarray(start, start + packedSize),
      record: archive.subarray(at, at + length),
    });
    at += length;
  }
  return entries;
}

/** Bytes given to the unpacker at a time: they unpack to at most a thousand times as many. */
const STEP = 16_384;

/** The content of an entry. Refuses one that is larger than it says. */
export async function unpack(entry: Entry, pause: Pause): Promise<Uint8Array> {
  if (entry.method === 0) return entry.packed;
  const content = new Uint8Array(entry.size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > content.length) refuse('bomb');
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += STEP) {
      const isLast = at + STEP >= entry.packed.length;
      inflate.push(entry.packed.subarray(at, at + STEP), isLast);
      if (!isLast) await pause();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuse('broken');
    throw error;
  }
  if (filled !== content.length) refuse('broken');
  return content;
}

/** An entry of the given content. */
export async function pack(name: string, content: Uint8Array, pause: Pause): Promise<Entry> {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const file = new ZipDeflate(name, { level: 6 });
  // The time of an entry would make the same document differ from one day to the next.
  file.mtime = new Date(1980, 0, 1);
  archive.add(file);
  const step = STEP * 8;
  for (let at = 0; at < content.length; at += step) {
    file.push(content.subarray(at, at + step), at + step >= content.length);
    await pause();
  }
  archive.end();
  const [entry] = readEntries(joined(parts));
  if (entry === undefined) throw new Error(`no entry for ${name}`);
  return entry;
}

/** An archive of these entries. */
export function writeEntries(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const { packed, record } of entries) {
    const nameLength = new DataView(record.buffer, record.byteOffset).getUint16(28, true);
    const name = record.subarray(46, 46 + nameLength);
    const copy = record.slice();
    const copied = new DataView(copy.buffer);
    copied.setUint16(8, copied.getUint16(8, true) & ~SIZES_FOLLOW, true);
    copied.setUint32(42, offset, true);
    const header = new Uint8Array(30);
    const written = new DataView(header.buffer);
    written.setUint32(0, LOCAL_HEADER, true);
    // Version, flags, method, time, date, checksum, both sizes and the length of the name stand in the same order in both.
    header.set(copy.subarray(6, 30), 4);
    parts.push(header, name, packed);
    records.push(copy);
    offset += header.length + name.length + packed.length;
  }
  const directorySize = records.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, DIRECTORY_END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  return joined([...parts, ...records, new Uint8Array(end.buffer)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
