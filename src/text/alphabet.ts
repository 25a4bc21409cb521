/** Letters of Vietnamese spelling: `ch`, `ngh`, `tr` … are one sound, and misspelled as one. */
const LETTERS = /ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|\p{L}\p{M}*|\p{N}|\p{M}/gu;

function lettersOf(syllable: string): string[] {
  return syllable.match(LETTERS) ?? [];
}

/**
 * Whether two words differ by one typing or hearing error: one letter changed, missing or added,
 * or two neighbours swapped, where `ch`, `ng`, `tr` … are one letter: `trính` and `chính`, `xát` and `sát`.
 */
export function oneLetterApart(a: string, b: string): boolean {
  return apart([...a], [...b]) || apart(lettersOf(a), lettersOf(b));
}

/** Whether one of the words has one character more and is else the other: `chiu` and `chieu`. */
export function oneLetterMore(a: string, b: string): boolean {
  return a.length !== b.length && apart([...a], [...b]);
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return left.length + right.length > 0;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
