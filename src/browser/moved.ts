/** A notice of the page: the anchor it stands for, empty when it speaks for the whole page, and where it leads. */
export type MovedNotice = { id: string; href: string };

/**
 * Where the reader of a page goes on to: to what the notice of the anchor says, else to what that of the whole page says,
 * with the anchor that the reader came for. Undefined when the page keeps its reader.
 */
export function movedTo(address: string, notices: readonly MovedNotice[]): string | undefined {
  const { hash } = new URL(address);
  const anchor = decoded(hash.slice(1));
  const own = anchor === '' ? undefined : notices.find(({ id }) => id === anchor);
  if (own !== undefined) return own.href;
  const whole = notices.find(({ id }) => id === '');
  if (whole === undefined) return undefined;
  const target = new URL(whole.href);
  if (target.hash === '') target.hash = hash;
  return target.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
