/** The binary form of the search bundle: runs of numbers, and sections of a file. */

/** Numbers in groups of seven bits, the lowest group first; all but the last have the high bit (LEB128). */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The numbers of `packNumbers`; below 2³². */
export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let count = 0;
  let shift = 0;
  let number = 0;
  for (const byte of bytes) {
    number |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    numbers[count] = number;
    count += 1;
    shift = 0;
    number = 0;
  }
  return numbers.slice(0, count);
}

/** The sections one after the other, each with its length in four bytes before it. */
export function joinSections(sections: readonly Uint8Array[]): Uint8Array {
  const file = new Uint8Array(sections.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(file.buffer);
  let at = 0;
  for (const section of sections) {
    view.setUint32(at, section.length, true);
    file.set(section, at + 4);
    at += 4 + section.length;
  }
  return file;
}

/** The sections of `joinSections`. */
export function splitSections(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sections: Uint8Array[] = [];
  for (let at = 0; at < file.length; ) {
    const from = at + 4;
    at = from + view.getUint32(at, true);
    sections.push(file.subarray(from, at));
  }
  return sections;
}
