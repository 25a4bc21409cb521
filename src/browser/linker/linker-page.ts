/** Makes `/dan-link/` work: text or a Word document in, the same with links out. Nothing leaves the browser. */
import type { WordDocument } from '../../linker/docx/docx-document.ts';
import { type LinkItem, type LinkItems, linkItemsIn, needsLook } from '../../linker/link-items.ts';
import { type LinkTable, publicAddress } from '../../linker/link-table.ts';
import { yieldToMain } from '../../search/yield-to-main.ts';
import { copied } from '../clipboard.ts';
import { saveFile, WORD_TYPE } from '../save-file.ts';
import { showItems } from './item-list.ts';
import { type AddressOf, linkedCopy, linkedMarkdown, linkedNodes } from './linked-copy.ts';
import { loadTable } from './load-table.ts';

const FAILED = 'Không tải được danh mục các nơi dẫn được. Xin kiểm tra mạng rồi thử lại.';
const NOT_READ = 'Không đọc được tệp này. Xin mở bằng Word, lưu lại thành .docx rồi thử lại.';
const NOT_COPIED = 'Trình duyệt không cho chép. Xin chọn chữ ở khung xem trước rồi chép bằng tay.';
/** Milliseconds without a keystroke after which a text is read. */
const STILL = 400;

type Source = { kind: 'text' } | { kind: 'word'; name: string; document: WordDocument };

export type Linker = {
  /** Reads a file that the reader brought, and says why when it cannot be read. */
  readWord: (file: File) => Promise<void>;
};

/** `root` holds the form and the places for what was found; its `data-base` is the site's base. */
export function startLinker(root: HTMLElement): Linker {
  const find = <T extends Element>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  const input = find<HTMLTextAreaElement>('textarea');
  const withVersion = find<HTMLInputElement>('input[name=ban]');
  const said = find<HTMLElement>('[data-linker-status]');
  const result = find<HTMLElement>('[data-linker-result]');
  const preview = find<HTMLElement>('[data-linker-preview]');
  const base = root.dataset['base'] ?? '/';

  let run = 0;
  let source: Source = { kind: 'text' };
  let paragraphs: string[] = [];
  let found: LinkItems = { items: [], addresses: [] };
  let table: LinkTable | undefined;

  const addressOf: AddressOf = ({ target }: LinkItem) =>
    table === undefined || target === undefined
      ? ''
      : publicAddress(table, target.path, withVersion.checked ? target.version : undefined);

  const show = (): void => {
    const { items } = found;
    preview.hidden = source.kind === 'word';
    if (source.kind === 'text') preview.replaceChildren(...linkedNodes(paragraphs, items, addressOf));
    result.dataset['source'] = source.kind;
    result.hidden = paragraphs.every((text) => text.trim() === '');
  };
  const showAll = (): void => {
    show();
    showItems(result, found, addressOf, () => {
      show();
      said.textContent = summary(found);
    });
    said.textContent = summary(found);
  };

  /** Reads what was given; a newer reading takes its place. */
  const read = async (next: Source, texts: string[], addresses: readonly string[] = []): Promise<void> => {
    run += 1;
    const own = run;
    said.textContent = 'Đang đọc…';
    try {
      table = await loadTable(base);
    } catch {
      if (own === run) said.textContent = FAILED;
      return;
    }
    const items = await linkItemsIn(texts, addresses, table, yieldToMain, (paragraph, start, end) => {
      const placed = next.kind === 'word' ? next.document.paragraphs[paragraph] : undefined;
      return placed === undefined || (next.kind === 'word' && next.document.canLink(placed, start, end));
    });
    if (own !== run) return;
    source = next;
    paragraphs = texts;
    found = items;
    showAll();
  };

  const readText = (): void => void read({ kind: 'text' }, input.value.split('\n'));
  const readWord = async (chosen: File): Promise<void> => {
    run += 1;
    const own = run;
    said.textContent = `Đang đọc ${chosen.name}…`;
    try {
      const { MOST_BYTES, readDocument, Refusal, REFUSALS } = await import('../../linker/docx/word.ts');
      try {
        if (chosen.size > MOST_BYTES) throw new Refusal(REFUSALS.tooLarge);
        const word = await readDocument(new Uint8Array(await chosen.arrayBuffer()), yieldToMain);
        if (own !== run) return;
        const texts = word.paragraphs.map(({ text }) => text);
        await read({ kind: 'word', name: chosen.name, document: word }, texts, word.addresses);
      } catch (error) {
        if (own !== run) return;
        result.hidden = true;
        said.textContent = error instanceof Refusal ? error.message : NOT_READ;
      }
    } catch {
      if (own === run) said.textContent = FAILED;
    }
  };

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(readText, STILL);
  });
  withVersion.addEventListener('change', () => showAll());
  root.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-linker-do]') : null;
    const { items } = found;
    const put = async (copy: { html: string; text: string }, done: string): Promise<void> => {
      said.textContent = (await copied(copy)) ? done : NOT_COPIED;
    };
    if (button?.dataset['linkerDo'] === 'chep')
      void put(
        linkedCopy(paragraphs, items, addressOf),
        'Đã sao chép. Dán vào Word hoặc thư để có liên kết.',
      );
    if (button?.dataset['linkerDo'] === 'markdown') {
      const text = linkedMarkdown(paragraphs, items, addressOf);
      const pre = document.createElement('pre');
      pre.textContent = text;
      void put({ text, html: pre.outerHTML }, 'Đã sao chép bản Markdown.');
    }
    if (button?.dataset['linkerDo'] === 'tai' && source.kind === 'word')
      void saveWord(source.document, source.name);
  });

  const saveWord = async (word: WordDocument, name: string): Promise<void> => {
    said.textContent = 'Đang ghi tệp…';
    const links = found.items.flatMap((item) => {
      const paragraph = word.paragraphs[item.paragraph];
      const { start, end } = item.found;
      return item.target === undefined || paragraph === undefined
        ? []
        : [{ paragraph, start, end, address: addressOf(item) }];
    });
    const written = await word.withLinks(links);
    saveFile(name.replace(/(?:\.docx)?$/i, '-co-lien-ket.docx'), WORD_TYPE, Uint8Array.from(written));
    said.textContent = `Đã ghi ${links.length} liên kết vào bản mới của tệp. Tệp gốc giữ nguyên.`;
  };
  if (input.value.trim() !== '') readText();
  return { readWord };
}

/** What was found, in one sentence. */
function summary({ items, addresses }: LinkItems): string {
  const count = (test: (item: LinkItem) => boolean): number => items.filter(test).length;
  const linked = count(({ target }) => target !== undefined);
  const look =
    count((item) => needsLook(item) && item.target === undefined) +
    addresses.filter(({ state }) => state !== 'stands').length;
  const other = count(({ found }) => found.kind === 'other');
  if (items.length + addresses.length === 0) return 'Không thấy trích dẫn nào.';
  const parts = [`${linked} chỗ gắn được liên kết`, `${look} chỗ cần xem`];
  return `${[...parts, ...(other > 0 ? [`${other} chỗ của văn bản khác, để nguyên`] : [])].join('; ')}.`;
}
