import { anchorTyped } from '../citation/anchor-typed.ts';

const NOTICE = 'khong-thay-neo';

/**
 * Goes to the place that the address means, in capitals, with a full stop behind it or with đ as typed; where the page
 * of a text has none, it says so. Nothing happens when the anchor is there.
 */
export function findAnchor(): void {
  document.getElementById(NOTICE)?.remove();
  const asked = decoded(location.hash.slice(1));
  if (asked === '' || document.getElementById(asked) !== null) return;
  const meant = anchorTyped(asked.normalize('NFC'));
  if (meant !== '' && document.getElementById(meant) !== null) location.replace(`#${meant}`);
  else sayMissing(asked);
}

function sayMissing(asked: string): void {
  const main = document.querySelector<HTMLElement>('main[data-instrument]');
  if (main === null) return;
  const notice = document.createElement('p');
  notice.id = NOTICE;
  notice.className = 'note';
  notice.setAttribute('role', 'status');
  notice.append(`Trang này không có chỗ nào mang neo “${asked.slice(0, 80)}”. `);
  const cite = document.querySelector<HTMLAnchorElement>('a[href$="/trich-dan/"]');
  if (cite !== null) {
    const link = document.createElement('a');
    link.href = `${cite.href}?c=${encodeURIComponent(asked.slice(0, 80))}`;
    link.textContent = 'Tra trích dẫn này';
    notice.append(link);
  }
  (main.querySelector('.body') ?? main).prepend(notice);
  notice.scrollIntoView({ block: 'center' });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
