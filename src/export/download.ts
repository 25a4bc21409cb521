/** A file offered for download: its path below the site's root and its text. */
export type Download = { path: string; text: string };

/** The same for a file that is no text. */
export type BinaryDownload = { path: string; bytes: Uint8Array };

/** JSON with a stable layout and a final line break. */
export function jsonDownload(path: string, value: unknown): Download {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}

/** What a file consists of on a disk. */
export function bytesOf(file: Download | BinaryDownload): Uint8Array {
  return 'bytes' in file ? file.bytes : Buffer.from(file.text);
}
