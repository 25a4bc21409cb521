/** Slips of typing on the official drawings: shown as they are, with a mark, and read as they are meant. */

const SLIPS: readonly { slip: RegExp; means: string }[] = [
  { slip: /HẠ TẤNG/g, means: 'HẠ TẦNG' },
  { slip: /MẶT TRẬN TÔ(?= )/g, means: 'MẶT TRẬN TỔ' },
  { slip: /dùng dung(?= )/g, means: 'dùng chung' },
];

/** Stands behind a slip. */
export const SLIP_MARK = '†';

/** Words of a drawing, each slip followed by the mark. */
export function withMarks(words: string): string {
  return SLIPS.reduce((marked, { slip }) => marked.replace(slip, `$&${SLIP_MARK}`), words);
}

/** The same words without the slips, to be compared with the running text. */
export function asMeant(words: string): string {
  return SLIPS.reduce((mended, { slip, means }) => mended.replace(slip, means), words);
}

/** The slips in some words of a drawing, each once, with what is meant. */
export function slipsIn(words: string): { drawn: string; means: string }[] {
  return SLIPS.flatMap(({ slip, means }) => {
    const [drawn] = words.match(slip) ?? [];
    return drawn === undefined ? [] : [{ drawn, means }];
  });
}
