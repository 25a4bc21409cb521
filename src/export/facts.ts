import { type BinaryDownload, bytesOf, type Download, type DownloadOptions } from './download.ts';

/** Facts of a file for the page of downloads. */
export type FileFacts = { bytes: number; sha256: string };

/** Size and SHA-256 of each download, by its path. */
export function factsOf(
  files: readonly (Download | BinaryDownload)[],
  hash: DownloadOptions['hash'],
): Map<string, FileFacts> {
  return new Map(
    files.map((file) => {
      const bytes = bytesOf(file);
      return [file.path, { bytes: bytes.length, sha256: hash(bytes) }];
    }),
  );
}
