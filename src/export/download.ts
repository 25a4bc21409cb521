/** A file offered for download: its path below the site's root and its text. */
export type Download = { path: string; text: string };

/** The same for a file that is no text. */
export type BinaryDownload = { path: string; bytes: Uint8Array };

/** What the files of every format are made with, beside the model. */
export type DownloadOptions = {
  version: string;
  /** Gives the SHA-256 of a text or of bytes in hex. */
  hash: (content: string | Uint8Array) => string;
  /** Makes a public address of a path of this site. */
  publicUrl: (path: string) => string;
};

/** JSON with a stable layout and a final line break. */
export function jsonDownload(path: string, value: unknown): Download {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}

/** What a file consists of on a disk. */
export function bytesOf(file: Download | BinaryDownload): Uint8Array {
  return 'bytes' in file ? file.bytes : Buffer.from(file.text);
}
