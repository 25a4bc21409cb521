/** CBOR (RFC 8949) as far as Pagefind's index files use it: unsigned and negative integers, texts, arrays. */
export type Cbor = number | string | Cbor[];

/** The one value that the bytes hold. Throws on any other type, and on bytes that are left over. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const reader = { bytes, at: 0 };
  const value = read(reader);
  if (reader.at !== bytes.length) throw new Error('CBOR: bytes left over');
  return value;
}

type Reader = { bytes: Uint8Array; at: number };
const BREAK = Symbol('break');

function read(reader: Reader): Cbor {
  const value = readItem(reader);
  if (value === BREAK) throw new Error('CBOR: break outside of an array');
  return value;
}

function readItem(reader: Reader): Cbor | typeof BREAK {
  const head = byte(reader);
  const [type, low] = [head >> 5, head & 31];
  if (head === 0xff) return BREAK;
  if (type === 4 && low === 31) {
    const items: Cbor[] = [];
    for (let item = readItem(reader); item !== BREAK; item = readItem(reader)) items.push(item);
    return items;
  }
  const number = argument(reader, low);
  if (type === 0) return number;
  if (type === 1) return -1 - number;
  if (type === 3) {
    reader.at += number;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      reader.bytes.subarray(reader.at - number, reader.at),
    );
  }
  if (type === 4) return Array.from({ length: number }, () => read(reader));
  throw new Error(`CBOR: type ${type} is not read`);
}

function argument(reader: Reader, low: number): number {
  if (low < 24) return low;
  const length = { 24: 1, 25: 2, 26: 4 }[low];
  if (length === undefined) throw new Error(`CBOR: length ${low} is not read`);
  let number = 0;
  for (let count = 0; count < length; count += 1) number = number * 256 + byte(reader);
  return number;
}

function byte(reader: Reader): number {
  const value = reader.bytes[reader.at];
  if (value === undefined) throw new Error('CBOR: the bytes end too early');
  reader.at += 1;
  return value;
}

/** The bytes of a value, each number in its shortest form. */
export function encodeCbor(value: Cbor): Uint8Array {
  const out: number[] = [];
  write(out, value);
  return Uint8Array.from(out);
}

function write(out: number[], value: Cbor): void {
  if (typeof value === 'number') {
    if (value >= 0) head(out, 0, value);
    else head(out, 1, -1 - value);
  } else if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    head(out, 3, bytes.length);
    for (const one of bytes) out.push(one);
  } else {
    head(out, 4, value.length);
    for (const item of value) write(out, item);
  }
}

function head(out: number[], type: number, number: number): void {
  const high = type << 5;
  if (number < 24) out.push(high | number);
  else if (number < 0x100) out.push(high | 24, number);
  else if (number < 0x10000) out.push(high | 25, number >> 8, number & 255);
  else out.push(high | 26, (number >>> 24) & 255, (number >> 16) & 255, (number >> 8) & 255, number & 255);
}
