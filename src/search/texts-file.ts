import { joinSections, splitSections } from './numbers.ts';

/** The file of texts that every search needs: the texts, with the stamp that its file of names has too. */
export function packTextsFile(texts: Uint8Array, stamp: string): Uint8Array {
  return joinSections([new TextEncoder().encode(stamp), texts]);
}

/**
 * The texts of a file. Both files keep their names when the site changes, so one of them may be older than the other:
 * throws when the stamp is not that of the names.
 */
export function unpackTextsFile(file: Uint8Array, stamp: string): Uint8Array {
  const [own, texts] = splitSections(file);
  if (texts === undefined || new TextDecoder().decode(own) !== stamp)
    throw new Error('Search bundle: names and texts are not of one build');
  return texts;
}
