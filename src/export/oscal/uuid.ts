import { createHash } from 'node:crypto';

/** The namespace of names that are URLs (RFC 9562, section 6.6). */
const URLS = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** UUID of version 5 (RFC 9562, section 5.5) of a URL: the same name always gives the same UUID. */
export function uuidOf(url: string): string {
  const namespace = Buffer.from(URLS.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(url).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
