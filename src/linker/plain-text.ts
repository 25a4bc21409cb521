/** The form of a text that citations are read in, with the way back to the text as it was written. */

export type PlainText = {
  text: string;
  /** Place in the written text of a place in the plain one. */
  back: (at: number) => number;
};

/** A letter with the marks that belong to it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;
const SPACES = /[\u00A0\u2007\u202F\u2009\t\n\r]/g;
/** Soft hyphens, joiners, marks of direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** NFC, every space a plain one, without invisible characters. */
export function plainText(written: string): PlainText {
  const text = written.normalize('NFC').replace(SPACES, ' ').replace(INVISIBLE, '');
  if (text.length === written.length) return { text, back: (at) => at };
  const places: number[] = [];
  for (const { 0: cluster, index } of written.matchAll(CLUSTER)) {
    const letters = cluster.normalize('NFC').replace(INVISIBLE, '').length;
    for (let letter = 0; letter < letters; letter++) places.push(index);
  }
  return { text, back: (at) => places[at] ?? written.length };
}
