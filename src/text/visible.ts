/** Characters that change how a terminal shows what follows them: controls, marks of direction, invisible ones. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\ufff9-\ufffb]/gu;

/** A text for a terminal: hidden characters except line breaks are written as `\u{1b}`. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(HIDDEN, (one) => (one === '\n' ? one : `\\u{${one.codePointAt(0)?.toString(16)}}`));
}
