/** A file offered for download: its path below the site's root and its text. */
export type Download = { path: string; text: string };

/** The same for a binary file. */
export type BinaryDownload = { path: string; bytes: Uint8Array };

/** What every format gets, besides the model. */
export type DownloadOptions = {
  version: string;
  /** SHA-256 of a text or of bytes, in hex. */
  hash: (content: string | Uint8Array) => string;
  /** Public address of a path of this site. */
  publicUrl: (path: string) => string;
  /** The bytes that `make` gives for an input, or gave for the same input before; `what` names the work. */
  keep?: (what: string, input: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
};

type Keep = NonNullable<DownloadOptions['keep']>;

/** Makes what an earlier build has not kept. */
export const keepOf = ({ keep }: Pick<DownloadOptions, 'keep'>): Keep =>
  keep ?? ((_what, _input, make) => make());

/** JSON with a stable layout and a final line break. */
export function jsonDownload(path: string, value: unknown): Download {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}

/** The bytes of a file. */
export function bytesOf(file: Download | BinaryDownload): Uint8Array {
  return 'bytes' in file ? file.bytes : Buffer.from(file.text);
}
