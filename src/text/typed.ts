/** What is read and repeated of what somebody typed, or of what a link has put into an address. */

/** Far more than anybody types; a longer text is a pasted document. */
const MOST_LETTERS = 500;
const MOST_WORDS = 64;
const MOST_REPEATED = 80;

/** The beginning of a query that search and citations read: at most 500 letters and 64 words. */
export function cutTyped(typed: string): string {
  const words = typed
    .slice(0, MOST_LETTERS)
    .toWellFormed()
    .split(/(?<=\S)(?=\s)/u);
  return words.slice(0, MOST_WORDS).join('');
}

/** A query in quotation marks, for a message about it: its first words when it is long; empty for none. */
export function quoteTyped(typed: string): string {
  const words = typed.trim();
  if (words.length <= MOST_REPEATED) return words === '' ? '' : `“${words}”`;
  const end = words.lastIndexOf(' ', MOST_REPEATED);
  return `“${words.slice(0, end < 0 ? MOST_REPEATED : end).toWellFormed()}…”`;
}
