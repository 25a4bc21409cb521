import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A file of an archive: path with `/` in plain ASCII, and its bytes. */
export type ZipEntry = { path: string; content: Uint8Array };

/** 1 January 1980, 00:00: the first moment that the format knows. The same files give the same archive. */
const DATE = 0x0021;

/** Version 2.0 of the format: folders and deflate. */
const VERSION = 20;

/** Method 8 of the format. */
const DEFLATE = 8;

/**
 * Packs files into a ZIP archive (PKWARE APPNOTE 6.3, without the extensions for 4 GB), in the order given.
 * Refuses a path that is no plain relative one and more files than the format counts.
 */
export async function zip(entries: readonly ZipEntry[]): Promise<Buffer> {
  if (entries.length > 0xffff) throw new Error(`Tệp nén chứa quá nhiều tệp: ${entries.length}`);
  const packed = await Promise.all(entries.map(pack));
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, fields, content } of packed) {
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    central.push(Buffer.from('PK\x01\x02'), uint16(VERSION), fields, place, name);
    offset += 4 + fields.length + 2 + name.length + content.length;
  }
  const files = packed.flatMap(({ name, fields, content }) => [
    Buffer.from('PK\x03\x04'),
    fields,
    uint16(0),
    name,
    content,
  ]);
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

/** The packed bytes of a file and what the archive says of it twice: from the version to the length of its name. */
async function pack({ path, content }: ZipEntry): Promise<{ name: Buffer; fields: Buffer; content: Buffer }> {
  if (!/^[\x21-\x7e]+$/.test(path) || /^\/|\\|(?:^|\/)\.\.?(?:\/|$)|:/.test(path))
    throw new Error(`Đường dẫn "${path}" không dùng được trong tệp nén`);
  const name = Buffer.from(path);
  const packed = await promisify(deflateRaw)(content, { level: 9 });
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(DEFLATE, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { name, fields, content: packed };
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
