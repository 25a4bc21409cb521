/**
 * Which file of the index each word stands in. The site's vocabulary has the words already, in an order of its own: told
 * as a letter for each of them, the files cost a fourth of what the words themselves would.
 */

/** The letter of file 0; others follow it. */
const FIRST = 0x21;
/** A word of the vocabulary that no text has. */
const NONE = ' ';

/** Names of the files; a letter for each word of the vocabulary; other words, each after its letter. */
export function packWordFiles(
  files: readonly { name: string; words: readonly string[] }[],
  vocabulary: readonly string[],
): string {
  const letters = new Map(
    files.flatMap(({ words }, at) => words.map((word) => [word, String.fromCharCode(FIRST + at)])),
  );
  const told = vocabulary.map((word) => letters.get(word) ?? NONE).join('');
  const known = new Set(vocabulary);
  const others = [...letters].flatMap(([word, letter]) => (known.has(word) ? [] : [letter + word]));
  return [files.map(({ name }) => name).join(' '), told, others.join(' ')].join('\n');
}

/** The file of each word, from `packWordFiles`' text and the same vocabulary. */
export function unpackWordFiles(packed: string, vocabulary: readonly string[]): ReadonlyMap<string, string> {
  const [names = '', told = '', others = ''] = packed.split('\n');
  const files = names.split(' ');
  const fileOf = (letter: string | undefined) => files[(letter ?? NONE).charCodeAt(0) - FIRST];
  const entries = [
    ...vocabulary.map((word, at) => [word, fileOf(told[at])] as const),
    ...others.split(' ').map((item) => [item.slice(1), fileOf(item[0])] as const),
  ];
  return new Map(entries.flatMap(([word, file]) => (file === undefined ? [] : [[word, file]])));
}
