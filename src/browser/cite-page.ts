/** Makes `/trich-dan/` work: answers `?c=` in the address, or what is typed, with the place that it cites. */

import type { CiteAnswer } from '../search/cite-answer.ts';
import type { Hit } from '../search/hits.ts';
import { withBase } from '../text/base-path.ts';
import { quoteTyped } from '../text/typed.ts';
import { ownAddress } from './own-address.ts';
import { allButtons } from './place-buttons.ts';
import { quotedAt } from './preview-content.ts';
import { resultItem } from './search/result-item.ts';
import { engineOf } from './search/start-search-box.ts';

/** Texts of the live region. */
const SAID: Record<CiteAnswer['kind'], string> = {
  one: 'Trích dẫn này dẫn tới:',
  several: 'Có nhiều nơi khớp. Xin chọn một:',
  near: 'Không có nơi nào khớp hẳn. Gần nhất là:',
  none: 'Không tìm thấy nơi nào. Xin xem các cách viết ở dưới, hoặc tìm theo từ ngữ.',
};
const FAILED = 'Không tải được dữ liệu để tra trích dẫn. Xin thử lại.';

/** `root` holds the form, the live region and the place for the answer; its `data-base` is the site's base. */
export function startCitePage(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>('input[name=c]');
  const form = root.querySelector('form');
  const said = root.querySelector('[data-cite-status]');
  const place = root.querySelector<HTMLElement>('[data-cite-answer]');
  if (!input || !form || !said || !place) return;
  const base = root.dataset['base'] ?? '/';
  let run = 0;

  const answer = async (go: boolean): Promise<void> => {
    run += 1;
    const own = run;
    const typed = input.value.trim();
    if (typed === '') {
      place.replaceChildren();
      said.textContent = '';
      return;
    }
    try {
      const found = await engineOf(base).cite(typed);
      if (own !== run) return;
      const [first] = found.hits;
      if (go && found.kind === 'one' && first) {
        location.replace(withBase(first.entry.url, base));
        return;
      }
      const nodes = await nodesOf(found, typed, base);
      if (own !== run) return;
      place.replaceChildren(...nodes);
      said.textContent = SAID[found.kind];
    } catch {
      if (own === run) said.textContent = FAILED;
    }
  };

  const read = (): URLSearchParams => new URLSearchParams(location.search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', ownAddress(`?${new URLSearchParams({ c: input.value.trim() })}`));
    void answer(false);
  });
  addEventListener('popstate', () => {
    input.value = read().get('c') ?? '';
    void answer(false);
  });
  const cited = read().get('c');
  if (cited === null) return;
  input.value = cited;
  void answer(read().get('di') === '1');
}

async function nodesOf({ kind, hits, others }: CiteAnswer, typed: string, base: string): Promise<Node[]> {
  const [first] = hits;
  const shown = kind === 'one' && first ? [await quotation(first, base)] : [list(hits, base)];
  const more =
    others.length === 0 ? [] : [words('p', 'cite-others', 'Cũng có ở nơi khác:'), list(others, base)];
  const search = document.createElement('a');
  search.href = withBase(`/tim-kiem/?${new URLSearchParams({ q: typed })}`, base);
  search.textContent = `Tìm ${quoteTyped(typed)} trong toàn trang`;
  const line = words('p', 'cite-search', '');
  line.append(search);
  return [...(hits.length > 0 ? shown : []), ...more, line];
}

/** The place: its name as a link, and its first words. */
async function quotation(hit: Hit, base: string): Promise<HTMLElement> {
  const box = words('div', 'cite-place', '');
  const link = document.createElement('a');
  link.href = withBase(hit.entry.url, base);
  const content = await quotedAt(link);
  if (content === undefined) {
    box.append(list([hit], base));
    return box;
  }
  const open = words('p', 'cite-open', '');
  link.textContent = 'Mở nơi này';
  open.append(link);
  box.append(...content, open);
  const part = (name: string): string => box.querySelector(name)?.textContent ?? '';
  const named = [part('.target-name'), part('.target-of')].filter(Boolean).join(' ');
  box.append(allButtons(box, { words: named, address: link.href }));
  return box;
}

function list(hits: readonly Hit[], base: string): HTMLElement {
  const made = document.createElement('ul');
  made.className = 'search-results';
  made.append(...hits.map((hit) => resultItem(hit, base)));
  return made;
}

function words(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
