/** Makes `/danh-sach-trich-dan/` work: the reader's list in order, with notes, shared by a link and saved as files. */
import type { LinkTable } from '../../linker/link-table.ts';
import { copied } from '../clipboard.ts';
import { loadTable } from '../linker/load-table.ts';
import { saveFile, WORD_TYPE, WORKBOOK_TYPE } from '../save-file.ts';
import {
  type BasketRow,
  basketCopy,
  basketDocument,
  basketMarkdown,
  basketWorkbook,
} from './basket-files.ts';
import {
  addToBasket,
  type BasketItem,
  basketFromHash,
  basketHash,
  readBasket,
  writeBasket,
} from './basket-store.ts';
import { citationOf, officialWords, placeDetails } from './place-details.ts';

const NAME = 'danh-sach-trich-dan';
const NOT_COPIED = 'Trình duyệt không cho chép. Xin chọn chữ rồi chép bằng tay.';

/** `root` holds the list and its buttons; its `data-base` is the site's base. */
export async function startBasket(root: HTMLElement): Promise<void> {
  const list = root.querySelector<HTMLElement>('[data-basket-list]');
  const said = root.querySelector<HTMLElement>('[data-basket-status]');
  const tools = root.querySelector<HTMLElement>('[data-basket-tools]');
  const take = root.querySelector<HTMLElement>('[data-basket-do="nhan"]');
  if (!list || !said || !tools || !take) return;
  const base = root.dataset['base'] ?? '/';
  let table: LinkTable;
  try {
    table = await loadTable(base);
  } catch {
    said.textContent = 'Không tải được danh mục các nơi dẫn được. Xin kiểm tra mạng rồi tải lại trang.';
    return;
  }
  const shared = basketFromHash(location.hash, table.site).map(
    (item): BasketItem => ({ ...item, words: citationOf(item.address, table) }),
  );
  const isShared = shared.length > 0;
  let items = isShared ? shared : readBasket();

  const keep = (): void => {
    if (!isShared && !writeBasket(items)) said.textContent = 'Trình duyệt không giữ được danh sách này.';
  };
  const show = (focus?: string): void => {
    list.replaceChildren(...items.map((item, index) => line(item, index)));
    tools.hidden = items.length === 0;
    take.hidden = !isShared;
    const count = isShared
      ? `Danh sách được chia sẻ: ${items.length} trích dẫn.`
      : `${items.length} trích dẫn trong danh sách.`;
    said.textContent = items.length === 0 ? 'Danh sách chưa có trích dẫn nào.' : count;
    if (focus !== undefined) list.querySelector<HTMLElement>(focus)?.focus();
  };
  const move = (index: number, by: number): void => {
    const [item] = items.splice(index, 1);
    if (item !== undefined) items.splice(index + by, 0, item);
    keep();
    show(`li:nth-child(${index + by + 1}) [data-by="${by}"]`);
  };

  const line = (item: BasketItem, index: number): HTMLElement => {
    const made = document.createElement('li');
    const link = document.createElement('a');
    link.href = item.address;
    link.textContent = item.words;
    const details = placeDetails(item.address, table);
    const state = document.createElement('p');
    state.className = 'basket-state';
    state.textContent = [details?.status, details?.warning].filter(Boolean).join(' ');
    const note = document.createElement('input');
    note.type = 'text';
    note.maxLength = 500;
    note.value = item.note;
    note.placeholder = 'Ghi chú';
    note.ariaLabel = `Ghi chú cho ${item.words}`;
    note.addEventListener('change', () => {
      item.note = note.value;
      keep();
    });
    const buttons = document.createElement('p');
    buttons.className = 'basket-buttons';
    const button = (text: string, act: () => void, isOff = false): HTMLButtonElement => {
      const own = document.createElement('button');
      own.type = 'button';
      own.textContent = text;
      own.ariaLabel = `${text}: ${item.words}`;
      own.disabled = isOff;
      own.addEventListener('click', act);
      buttons.append(own);
      return own;
    };
    button('Lên', () => move(index, -1), index === 0).dataset['by'] = '-1';
    button('Xuống', () => move(index, 1), index === items.length - 1).dataset['by'] = '1';
    button('Bỏ', () => {
      items = items.filter((other) => other !== item);
      keep();
      show('a');
    });
    made.append(link, state, note, buttons);
    return made;
  };

  /** Every line with what the site says of its place now; words only where wanted. */
  const rows = (withWords: boolean): Promise<BasketRow[]> =>
    Promise.all(
      items.map(async ({ address, words: citation, note }) => {
        const { status = '', date = '', shown } = placeDetails(address, table) ?? {};
        const words = withWords && shown !== undefined ? await officialWords(shown, base) : '';
        return { citation, address, words, status, date, note };
      }),
    );

  const actions: Record<string, () => Promise<string>> = {
    chep: async () => ((await copied(basketCopy(await rows(false)))) ? 'Đã sao chép danh sách.' : NOT_COPIED),
    'chia-se': async () => {
      const address = `${table.site}${NAME}/#${basketHash(items, table.site)}`;
      const link = document.createElement('a');
      link.href = address;
      link.textContent = 'Danh sách trích dẫn';
      return (await copied({ text: address, html: link.outerHTML }))
        ? 'Đã sao chép liên kết của danh sách.'
        : NOT_COPIED;
    },
    markdown: async () => saved(`${NAME}.md`, 'text/markdown', basketMarkdown(await rows(true))),
    xlsx: async () => saved(`${NAME}.xlsx`, WORKBOOK_TYPE, await basketWorkbook(await rows(true))),
    docx: async () => saved(`${NAME}.docx`, WORD_TYPE, await basketDocument(await rows(true))),
    nhan: async () =>
      ({
        added: 'Đã thêm vào danh sách của quý vị.',
        already: 'Mọi trích dẫn này đã có trong danh sách của quý vị.',
        full: 'Danh sách của quý vị đã đầy (300 trích dẫn).',
        failed: 'Trình duyệt không giữ được danh sách này.',
      })[addToBasket(items)],
  };
  root.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-basket-do]') : null;
    const act = actions[button?.dataset['basketDo'] ?? ''];
    if (act === undefined) return;
    said.textContent = 'Đang làm…';
    act().then(
      (done) => {
        said.textContent = done;
      },
      () => {
        said.textContent = 'Không làm được tệp này. Xin thử lại.';
      },
    );
  });
  addEventListener('hashchange', () => location.reload());
  show();
}

function saved(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): string {
  saveFile(name, type, content);
  return `Đã lưu ${name}.`;
}
