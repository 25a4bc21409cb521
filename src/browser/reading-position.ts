/** Where the reader is: marked in "Trên trang này", and remembered so that it can be offered on the next visit. */

const KEY = 'noi-doc';
/** Height of the bar that stays on screen, with some room, in pixels. */
const BELOW_BAR = 96;

type Place = { href: string; name: string };

/** Makes "Trên trang này" follow the reader, and the bar show the page's title once its heading is out of sight. */
export function startReadingPosition(): void {
  const heading = document.querySelector('h1');
  const toc = document.querySelector('.toc');
  const links = [...(toc?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
  const targets = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let isWaiting = false;

  const mark = (): void => {
    isWaiting = false;
    document.body.toggleAttribute('data-past-title', (heading?.getBoundingClientRect().bottom ?? 1) < 0);
    const at = targets.findLastIndex((target) => target && target.getBoundingClientRect().top < BELOW_BAR);
    const current = links[at];
    if (current?.getAttribute('aria-current') === 'true') return;
    for (const link of links) link.removeAttribute('aria-current');
    if (current === undefined || toc === null) return;
    current.setAttribute('aria-current', 'true');
    showCurrent(toc, '[aria-current]');
  };
  const markSoon = (): void => {
    if (!isWaiting) requestAnimationFrame(mark);
    isWaiting = true;
  };
  addEventListener('scroll', markSoon, { passive: true });
  markSoon();

  showCurrent(document.querySelector('.sidebar'), '[aria-current="page"]');

  const { reading, continued } = document.querySelector('main')?.dataset ?? {};
  if (reading !== undefined) {
    addEventListener('pagehide', () => {
      const current = toc?.querySelector<HTMLAnchorElement>('[aria-current="true"]');
      const name = [heading?.textContent, current?.textContent].filter(Boolean).join(' › ');
      if (scrollY > innerHeight) remember(reading, { href: location.pathname + (current?.hash ?? ''), name });
    });
  }
  if (continued !== undefined) offer(continued);
}

/** Scrolls a list so that its current entry is in sight. */
function showCurrent(list: Element | null, selector: string): void {
  const entry = list?.querySelector(selector)?.getBoundingClientRect();
  if (list === null || entry === undefined) return;
  const room = list.getBoundingClientRect();
  const bottom = Math.min(room.bottom, innerHeight);
  if (entry.top < room.top || entry.bottom > bottom)
    list.scrollTop += entry.top - room.top - (bottom - room.top) / 3;
}

function placesRead(): Record<string, Place> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Place>;
  } catch {
    return {};
  }
}

function remember(document: string, place: Place): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...placesRead(), [document]: place }));
  } catch {
    // Storage is blocked: nothing is remembered.
  }
}

/** Offers the place last read in a document, over the lower edge of the window so that nothing moves. */
function offer(id: string): void {
  const place = placesRead()[id];
  if (place === undefined || !place.href.startsWith('/')) return;
  const box = document.createElement('aside');
  box.className = 'read-on';
  box.ariaLabel = 'Đọc tiếp';
  const link = document.createElement('a');
  link.href = place.href;
  link.textContent = `Đọc tiếp: ${place.name}`;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Đóng';
  close.addEventListener('click', () => box.remove());
  box.append(link, close);
  document.body.append(box);
}
