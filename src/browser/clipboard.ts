/** Puts links and citations on the clipboard, as plain text and as HTML with the link. */

import { COPIED } from '../text/site-words.ts';

/** What goes on the clipboard. */
export type Copy = { text: string; html: string };

const FAILED = 'Trình duyệt không cho sao chép. Xin chọn chữ rồi sao chép bằng tay.';

/** The lasting address of a place on this page; without an anchor, of the page. `home` is the place's page when it is another. */
export function lastingAddress(anchor: string, home = ''): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const page = new URL(home, canonical).href;
  return anchor === '' ? page : `${page}#${anchor}`;
}

/** A link or a citation of one thing, ready for the clipboard. */
export function copyOf(what: 'link' | 'cite', words: string, address: string): Copy {
  const text = what === 'link' ? address : words;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  return { text, html: link.outerHTML };
}

/** Copies the link or the citation of the page and confirms it beside the button. */
export async function copyFrom(button: HTMLElement): Promise<void> {
  const tools = button.closest('[data-cite-tools]');
  const said = tools?.querySelector('[role=status]');
  const words = tools?.querySelector('[data-cite-words]')?.textContent ?? '';
  const own = document.querySelector('h1')?.id ?? '';
  if (said)
    await copyAndSay(
      button.dataset['citeCopy'] === 'link' ? 'link' : 'cite',
      words,
      lastingAddress(own),
      said,
    );
}

/** Copies and says in a live region whether that worked. */
export async function copyAndSay(
  what: 'link' | 'cite',
  words: string,
  address: string,
  said: Element,
): Promise<void> {
  said.textContent = '';
  said.textContent = (await copied(copyOf(what, words, address))) ? COPIED[what] : FAILED;
}

/** True when it is on the clipboard. Where the browser has no clipboard for pages (plain http), the older command does it. */
export async function copied({ text, html }: Copy): Promise<boolean> {
  try {
    const blob = (type: string, value: string) => new Blob([value], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
    ]);
    return true;
  } catch {
    return copiedByCommand({ text, html });
  }
}

function copiedByCommand({ text, html }: Copy): boolean {
  let done = false;
  const write = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    done = true;
  };
  document.addEventListener('copy', write, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', write);
  return done;
}
