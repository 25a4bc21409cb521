import { lookup } from 'mrmime';

/** Types of files that the site offers and `mrmime` does not know. */
const OTHERS: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ico: 'image/x-icon',
  mmd: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `Content-Type` of a file by its name, with the encoding where the file is text; bytes for an unknown ending. */
export function mediaType(path: string): string {
  const type = OTHERS[path.slice(path.lastIndexOf('.') + 1)] ?? lookup(path) ?? 'application/octet-stream';
  return /^text\/|[/+](?:json|xml|javascript)$/.test(type) ? `${type}; charset=utf-8` : type;
}
