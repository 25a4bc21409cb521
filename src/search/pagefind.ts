import { indexForm } from '../text/words.ts';
import { unpackPart } from './index-part.ts';
import { unpackNumbers, withPages } from './page-list.ts';
import { unpackWordFiles } from './word-files.ts';
import { breath } from './yield-to-main.ts';

/**
 * Pagefind in the browser, its only place: the WebAssembly that Pagefind ships, loaded from one file together with
 * its list of pages, and asked for one word or one phrase at a time. Pagefind's own script is not used, because it
 * costs 13 KB and three requests to do the same. The names below are those of Pagefind 1.6.
 */
export type Pagefind = {
  /**
   * Records whose text has these words one after the other, with the place of the first such word.
   * `marks` asks for the spellings as given, else marks do not matter. `patience` is waited for before a part of the
   * index is loaded. Rejects when that rejects, and when the index cannot be loaded.
   */
  phrase(
    spellings: readonly string[],
    marks: boolean,
    patience: () => Promise<void>,
  ): Promise<ReadonlyMap<number, number>>;
  /** The part of the index that has a word; undefined for a word that no text has. */
  fileOf(spelling: string): string | undefined;
};

type Taken = [pointer: number, length: number];
type Exports = {
  memory: WebAssembly.Memory;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(pointer: number, length: number, align: number): void;
  __wbindgen_start(): void;
  __wbindgen_externrefs: WebAssembly.Table;
  init_pagefind(list: number, length: number): number;
  load_index_chunk(engine: number, chunk: number, length: number): number;
  search(
    engine: number,
    ...rest: [
      query: number,
      number,
      original: number,
      number,
      filter: number,
      number,
      sort: number,
      number,
      exact: boolean,
      exactMarks: boolean,
    ]
  ): Taken;
};

/** Where the bundle's files come from; each rejects when it cannot be loaded. */
export type Bundle = (path: string) => Promise<Uint8Array>;

/**
 * Loads the engine from a bundle, whose words are those of the site's vocabulary. Parts of the index are loaded when a
 * word needs them.
 */
export async function loadPagefind(bundle: Bundle, vocabulary: readonly string[]): Promise<Pagefind> {
  const [list, numbers, packs, program] = partsOf(await bundle('engine.bin'));
  const wasm = await start(program);
  await breath();
  const pages = unpackNumbers(numbers);
  let engine = wasm.init_pagefind(...put(wasm, withPages(list, pages)));
  const files = unpackWordFiles(new TextDecoder().decode(packs), vocabulary);
  const chunks = new Map<string, Promise<void>>();
  const answers = new Map<string, ReadonlyMap<number, number>>();

  const load = (name: string): Promise<void> => {
    const known = chunks.get(name);
    if (known !== undefined) return known;
    const loading = bundle(`index/${name}.bin`).then(async (bytes) => {
      await breath();
      engine = wasm.load_index_chunk(engine, ...put(wasm, unpackPart(bytes)));
    });
    chunks.set(name, loading);
    loading.catch(() => chunks.delete(name));
    return loading;
  };

  return {
    fileOf: (spelling) => files.get(withoutMarks(indexForm(spelling))),
    async phrase(spellings, marks, patience) {
      const original = spellings.map(indexForm).join(' ');
      const key = `${marks} ${original}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const words = withoutMarks(original);
      const needed = words.split(' ').flatMap((word) => files.get(word) ?? []);
      if (needed.some((name) => !chunks.has(name))) await patience();
      await Promise.all([...new Set(needed)].map(load));
      const found = JSON.parse(
        take(
          wasm,
          wasm.search(
            engine,
            ...text(wasm, words),
            ...text(wasm, original),
            ...text(wasm, '{}'),
            ...text(wasm, ''),
            true,
            marks,
          ),
        ),
      ) as { results: { p: string; l: { l: number }[] }[] };
      const answer = new Map(found.results.map(({ p, l }) => [Number(p), l[0]?.l ?? 0]));
      answers.set(key, answer);
      return answer;
    },
  };
}

function withoutMarks(spelling: string): string {
  return spelling.normalize('NFD').replace(/\p{M}/gu, '');
}

type Parts = [list: Uint8Array, numbers: Uint8Array, packs: Uint8Array, program: Uint8Array];

/** The parts of `engine.bin`, each with its length before it: list, numbers of pages, files of words, WebAssembly. */
function partsOf(file: Uint8Array): Parts {
  const view = new DataView(file.buffer, file.byteOffset);
  let at = 0;
  const next = (): Uint8Array => {
    const from = at + 4;
    at = from + view.getUint32(at, true);
    return file.subarray(from, at);
  };
  return [next(), next(), next(), next()];
}

async function start(bytes: Uint8Array): Promise<Exports> {
  const ready: { wasm?: Exports } = {};
  const { instance } = await WebAssembly.instantiate(bytes as BufferSource, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table() {
        const table = ready.wasm?.__wbindgen_externrefs;
        const offset = table?.grow(4) ?? 0;
        table?.set(0, undefined);
        for (const [at, value] of [undefined, null, true, false].entries()) table?.set(offset + at, value);
      },
    },
  });
  ready.wasm = instance.exports as unknown as Exports;
  ready.wasm.__wbindgen_start();
  return ready.wasm;
}

function put(wasm: Exports, bytes: Uint8Array): Taken {
  const pointer = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, pointer);
  return [pointer, bytes.length];
}

function text(wasm: Exports, value: string): Taken {
  return put(wasm, new TextEncoder().encode(value));
}

function take(wasm: Exports, [pointer, length]: Taken): string {
  const value = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, pointer >>> 0, length));
  wasm.__wbindgen_free(pointer, length, 1);
  return value;
}
