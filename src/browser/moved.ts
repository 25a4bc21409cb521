/** A notice of the page: its anchor, empty when it is about the whole page, and its target. */
export type MovedNotice = { id: string; href: string };

/**
 * Target of the notice for the anchor, else of the notice for the whole page with the anchor appended. Undefined when
 * there is nothing to follow.
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
