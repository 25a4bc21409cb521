/**
 * Pagefind's list of pages, whose names are the numbers of the records that have a text. The list is made where it is
 * read: told as bits it costs nothing, where the list itself would cost 3 KB of every first search.
 */

/** A bit for each number up to the largest, the lowest bit of a byte first: set for the numbers given. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((Math.max(-1, ...numbers) + 1) / 8));
  for (const number of numbers) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return bits;
}

/** The numbers of `packNumbers`' bits, ascending. */
export function unpackNumbers(bits: Uint8Array): number[] {
  return [...bits].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => at * 8 + bit),
  );
}

/**
 * Pagefind's CBOR list `[version, [], …]` with its pages in: `[name, 1, ""]` for each record. How long a page is
 * would count in Pagefind's own ranking, which is not asked for.
 */
export function withPages(list: Uint8Array, records: readonly number[]): Uint8Array {
  const versionLength = (list[1] ?? 0) & 0x1f;
  const place = 2 + versionLength;
  const pages = records.flatMap((record) => {
    const name = [...String(record)].map((digit) => digit.charCodeAt(0));
    return [0x83, 0x60 + name.length, ...name, 0x01, 0x60];
  });
  const count = [0x9a, records.length >>> 24, records.length >>> 16, records.length >>> 8, records.length];
  return Uint8Array.from([...list.subarray(0, place), ...count, ...pages, ...list.subarray(place + 1)]);
}
