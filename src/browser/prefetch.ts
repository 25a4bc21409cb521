/** Milliseconds that the pointer or the focus rests on a link before it counts as intent. */
const REST = 80;

/**
 * Prefetches a page of this site when the pointer or the focus rests on a link to it. Each page once; not with
 * `Save-Data`, and not from a folder on disk.
 */
export function prefetchOnIntent(): void {
  const asked = new Set<string>();
  // Separate timers: scrolling to the focus moves the page below a resting pointer.
  const waiting = new Map<string, number>();
  const intend = ({ target, type }: Event): void => {
    clearTimeout(waiting.get(type));
    const link = target instanceof Element ? target.closest('a') : null;
    if (link === null || !leadsAway(link)) return;
    const rest = window.setTimeout(() => {
      if (asked.has(link.pathname)) return;
      asked.add(link.pathname);
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = link.pathname;
      document.head.append(hint);
    }, REST);
    waiting.set(type, rest);
  };
  document.addEventListener('pointerover', intend, { passive: true });
  document.addEventListener('focusin', intend);
}

/** To another page of this site; files for download have no slash at their end. */
function leadsAway({ origin, pathname, protocol }: HTMLAnchorElement): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return (
    /^https?:$/.test(protocol) &&
    origin === location.origin &&
    pathname.endsWith('/') &&
    pathname !== location.pathname &&
    connection?.saveData !== true
  );
}
