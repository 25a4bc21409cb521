import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, decodeCbor, encodeCbor } from '../cbor.ts';
import { type IndexWord, type Posting, packPart, WEIGHT } from '../index-part.ts';
import { packNumbers } from '../page-list.ts';
import { packWordFiles } from '../word-files.ts';
import { type Neighbours, packWords } from './pack-words.ts';
import { onlyNeeded } from './program.ts';

/**
 * Pagefind's files, made lighter for a first search: its pages stand in the order of the records and are called by
 * their number in place of a hash; its index stands in small files, told in fewer bytes, in which words that are said
 * together stand together; its WebAssembly, without what is never asked of it, and its list of pages are one file.
 * The engine and what it reads stay Pagefind's own.
 */
const SIGNATURE = 'pagefind_dcd';

/** Compressed bytes that a file of the index aims at. */
const CHUNK_BYTES = 3_000;
/** What gzip leaves of them. */
const PACKED = 0.55;

/** Part of a file's name that changes with its content, so that no browser takes an old file for the new one. */
export function contentHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 6);
}

/** A file that Pagefind made: its path in the bundle and its bytes. */
export type PagefindFile = { path: string; content: Uint8Array };

/**
 * The bundle's files, by path: `engine.bin` and `index/….bin`. `recordOf` gives the record of an address,
 * `neighbours` the words that are said together, `vocabulary` all words in the order in which the site keeps them. Throws when a file is not in the format of Pagefind 1.6.
 */
export function lightIndex(
  files: readonly PagefindFile[],
  recordOf: (url: string) => number,
  neighbours: Neighbours,
  vocabulary: readonly string[],
): Map<string, Uint8Array> {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const wasm = files.find(({ path }) => path === 'wasm.unknown.pagefind');
  if (meta === undefined || wasm === undefined)
    throw new Error('Chỉ mục tìm kiếm: Pagefind không ghi đủ tệp.');
  const records = recordsByHash(files, recordOf);
  const [version, hashes, , ...rest] = array(decodeCbor(unpack(meta.path, meta.content)));
  const pages = array(hashes).map((page, number) => {
    const [hash] = array(page);
    const record = records.get(String(hash));
    if (record === undefined) throw new Error(`Chỉ mục tìm kiếm: không rõ trang ${String(hash)}.`);
    return { number, record };
  });
  const sorted = pages.toSorted((a, b) => a.record - b.record);
  const numbers = new Map(sorted.map(({ number }, place) => [number, place]));
  const chunks = chunked(wordsIn(files, numbers), neighbours);
  // Pages are put in by `withPages`; which words a file holds is told by `packs` and not asked of Pagefind.
  const list = encodeCbor([version ?? '', [], [], ...rest]);
  const bits = packNumbers(sorted.map(({ record }) => record));
  const packs = packWordFiles(chunks, vocabulary);
  const parts = [list, bits, Buffer.from(packs), onlyNeeded(unpack(wasm.path, wasm.content))];
  return new Map([
    ['engine.bin', gzip(joinParts(parts))],
    ...chunks.map(({ name, bytes }) => [`index/${name}.bin`, bytes] as const),
  ]);
}

/** Every word of the index in the order of its letters, with its pages by their new numbers. */
function wordsIn(files: readonly PagefindFile[], numbers: ReadonlyMap<number, number>): Word[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_index'))
    .flatMap(({ path, content }) => array(array(decodeCbor(unpack(path, content)))[0]))
    .map((item) => {
      const [text, pages, variants] = array(item);
      const own = { spelling: String(text), postings: renumber(array(pages), numbers) };
      const others = array(variants).map((variant) => {
        const [spelling, spelt] = array(variant);
        return { spelling: String(spelling), postings: renumber(array(spelt), numbers) };
      });
      return { text: own.spelling, word: [own, ...others] };
    })
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

/** Pages are counted from the one before; neighbours in the documents become neighbours here, and so small numbers. */
function renumber(pages: readonly Cbor[], numbers: ReadonlyMap<number, number>): Posting[] {
  let number = 0;
  const placed = pages.map((page) => {
    const [step, where] = array(page);
    const [weight, ...places] = array(where);
    number += Number(step);
    const place = numbers.get(number);
    if (place === undefined) throw new Error(`Chỉ mục tìm kiếm: không có trang số ${number}.`);
    if (weight !== WEIGHT) throw new Error(`Chỉ mục tìm kiếm: trang số ${number} có từ nặng hơn từ khác.`);
    return { place, places: places.map(Number) };
  });
  let before = 0;
  return placed
    .sort((a, b) => a.place - b.place)
    .map(({ place, places }) => {
      const step = place - before;
      before = place;
      return { step, places };
    });
}

/** Every part with its length before it: four bytes, the lowest first. */
function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, part.length, true);
      return [length, part];
    }),
  );
}

type Word = { text: string; word: IndexWord };
type Chunk = { name: string; words: string[]; bytes: Uint8Array };

/** The words in files of about `CHUNK_BYTES`. */
function chunked(words: readonly Word[], neighbours: Neighbours): Chunk[] {
  const byText = new Map(words.map(({ text, word }) => [text, word]));
  const sized = words.map(({ text, word }) => ({
    word: text,
    size: Math.ceil(packPart([word]).length * PACKED),
  }));
  return packWords(sized, neighbours, CHUNK_BYTES).map((own, number) => {
    const bytes = gzip(packPart(own.map((text) => byText.get(text) ?? [])));
    return { name: `${number}-${contentHash(bytes)}`, words: own, bytes };
  });
}

/** Which record each of Pagefind's hashes is: its fragment files say the address. */
function recordsByHash(
  files: readonly PagefindFile[],
  recordOf: (url: string) => number,
): Map<string, number> {
  return new Map(
    files
      .filter(({ path }) => path.endsWith('.pf_fragment'))
      .map(({ path, content }) => {
        const { url } = JSON.parse(new TextDecoder().decode(unpack(path, content))) as { url: string };
        return [path.slice('fragment/'.length, -'.pf_fragment'.length), recordOf(url)];
      }),
  );
}

function unpack(path: string, content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) {
    throw new Error(`Chỉ mục tìm kiếm: ${path} không đúng định dạng của Pagefind 1.6.`);
  }
  return bytes.subarray(SIGNATURE.length);
}

/** Packed as small as can be; the same bytes give the same bytes. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

function array(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new Error('Chỉ mục tìm kiếm: tệp không đúng định dạng của Pagefind 1.6.');
  return value;
}
