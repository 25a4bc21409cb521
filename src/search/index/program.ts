/**
 * Pagefind's WebAssembly without what is never asked of it: filters, weights, lists of its own files. What only those
 * functions do is a twentieth of the program.
 */

/** What `pagefind.ts` calls. */
const NEEDED = new Set(['memory', 'init_pagefind', 'load_index_chunk', 'search']);

/** What else stays: names of the compiler's own begin with two lines, and the program may use those itself. */
function isNeeded({ name }: { name: string }): boolean {
  return NEEDED.has(name) || name.startsWith('__');
}

/** Numbers of a program's sections, and of the sort of things that are functions. */
const [CUSTOM, IMPORTS, EXPORTS, CODE] = [0, 2, 7, 10];
const FUNCTION = 0;
/** A function without variables that stops the program: `unreachable`, `end`. */
const EMPTY = Uint8Array.of(3, 0, 0x00, 0x0b);
/** The magic word and the version. */
const HEAD = 8;

/** The program with the same functions in the same order, of which those that only other exports are do nothing. */
export function onlyNeeded(program: Uint8Array): Uint8Array {
  const imported = countOfImports(program);
  const unused = new Set(
    exportsOf(program).flatMap((exported) =>
      exported.kind === FUNCTION && !isNeeded(exported) ? [exported.index - imported] : [],
    ),
  );
  const kept = sectionsOf(program).flatMap(({ id, body }): Uint8Array[] => {
    if (id === CUSTOM) return [];
    if (id === EXPORTS) {
      const needed = exportsOf(program).filter(isNeeded);
      return section(id, [bytesOf(needed.length), ...needed.map(({ entry }) => entry)]);
    }
    if (id !== CODE) return section(id, [body]);
    const functions = functionsIn(body).map((own, index) => (unused.has(index) ? EMPTY : own));
    return section(id, [bytesOf(functions.length), ...functions]);
  });
  return joined([program.subarray(0, HEAD), ...kept]);
}

type Section = { id: number; body: Uint8Array };

function sectionsOf(program: Uint8Array): Section[] {
  const reader = { bytes: program, at: HEAD };
  const sections: Section[] = [];
  while (reader.at < program.length) {
    const id = numberAt(reader);
    sections.push({ id, body: runAt(reader) });
  }
  return sections;
}

function section(id: number, parts: readonly Uint8Array[]): Uint8Array[] {
  const body = joined(parts);
  return [Uint8Array.of(id), bytesOf(body.length), body];
}

/** Imported functions are counted before the program's own; Pagefind imports nothing else. */
function countOfImports(program: Uint8Array): number {
  const body = sectionsOf(program).find(({ id }) => id === IMPORTS)?.body;
  if (body === undefined) return 0;
  const reader = { bytes: body, at: 0 };
  const count = numberAt(reader);
  for (let at = 0; at < count; at += 1) {
    runAt(reader);
    runAt(reader);
    if (numberAt(reader) !== FUNCTION)
      throw new Error('Chỉ mục tìm kiếm: chương trình của Pagefind có dạng khác.');
    numberAt(reader);
  }
  return count;
}

function exportsOf(program: Uint8Array): { name: string; kind: number; index: number; entry: Uint8Array }[] {
  const reader = {
    bytes: sectionsOf(program).find(({ id }) => id === EXPORTS)?.body ?? new Uint8Array(),
    at: 0,
  };
  return Array.from({ length: numberAt(reader) }, () => {
    const from = reader.at;
    const name = new TextDecoder().decode(runAt(reader));
    const kind = numberAt(reader);
    const index = numberAt(reader);
    return { name, kind, index, entry: reader.bytes.subarray(from, reader.at) };
  });
}

/** Each function with its length before it. */
function functionsIn(code: Uint8Array): Uint8Array[] {
  const reader = { bytes: code, at: 0 };
  return Array.from({ length: numberAt(reader) }, () => {
    const from = reader.at;
    runAt(reader);
    return code.subarray(from, reader.at);
  });
}

type Reader = { bytes: Uint8Array; at: number };

/** A number in groups of seven bits, the lowest first (LEB128). */
function numberAt(reader: Reader): number {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    number |= (byte & 127) << shift;
    if (byte < 128) return number >>> 0;
  }
}

/** The bytes whose number stands before them. */
function runAt(reader: Reader): Uint8Array {
  const length = numberAt(reader);
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at);
}

function bytesOf(number: number): Uint8Array {
  const low = number & 127;
  return number < 128 ? Uint8Array.of(low) : joined([Uint8Array.of(low | 128), bytesOf(number >>> 7)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
