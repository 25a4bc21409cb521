import { movedTo } from './moved.ts';

/** Forwards to the new place of the page or the anchor; without it the link remains. */
export function followMoved(): void {
  const follow = () => {
    const notices = [...document.querySelectorAll<HTMLElement>('[data-moved]')].map((notice) => ({
      id: notice.id,
      href: notice.querySelector('a')?.href ?? location.href,
    }));
    const target = movedTo(location.href, notices);
    if (target !== undefined && target !== location.href) location.replace(target);
  };
  follow();
  window.addEventListener('hashchange', follow);
}
