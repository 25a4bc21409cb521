/** The dialog in which a reader writes a comment on a place, without leaving the page. */
import { withBase } from '../../text/base-path.ts';
import { COMMENT_FIELDS } from '../../text/site-words.ts';
import { unitAt } from '../basket/place-details.ts';
import { loadTable } from '../linker/load-table.ts';
import { type Comment, LONGEST_QUOTE, LONGEST_TEXT, newComment } from './comment.ts';
import { addComments, readSender } from './comment-store.ts';
import { siteBase } from './site-base.ts';

/** What a comment is on: citation and address of a unit, quoted words. */
export type Commented = { words: string; address: string; exact: string; prefix: string; suffix: string };

const NO_TABLE =
  'Không tải được danh mục của bản trực tuyến nên chưa ghi được. Xin kiểm tra mạng rồi bấm lại.';
const UNKNOWN = 'Chỗ này không thuộc đơn vị nào của văn bản nên chưa góp ý được.';
const SAVED = 'Đã ghi góp ý trong trình duyệt này.';
const EMPTY = 'Xin viết ý kiến hoặc đề xuất.';

/** Opens the dialog; when it closes, the focus goes back to `from`. */
export function openCommentDialog(commented: Commented, from: HTMLElement): void {
  const base = siteBase();
  // Loaded while the reader writes; a failure shows when the comment is saved.
  const table = loadTable(base).catch(() => undefined);
  const dialog = document.createElement('dialog');
  dialog.className = 'comment-dialog';
  dialog.ariaLabel = `Góp ý về ${commented.words}`;
  const form = document.createElement('form');
  form.method = 'dialog';
  const name = document.createElement('p');
  name.className = 'cite-menu-name';
  name.textContent = `Góp ý về ${commented.words}`;
  const quote = document.createElement('blockquote');
  quote.className = 'words';
  quote.textContent = commented.exact;
  const said = document.createElement('p');
  said.className = 'cite-said';
  said.role = 'status';
  const fields = Object.entries(COMMENT_FIELDS).map(([key, label]) => textField(key, label));
  const buttons = document.createElement('p');
  buttons.className = 'cite-buttons';
  const save = buttonOf('Ghi góp ý');
  save.type = 'submit';
  const cancel = buttonOf('Đóng');
  cancel.addEventListener('click', () => dialog.close());
  const list = document.createElement('a');
  list.href = withBase('/gop-y/', base);
  list.textContent = 'Mở danh sách góp ý';
  buttons.append(save, cancel, list);
  form.append(name, ...(commented.exact === '' ? [] : [quote]), ...fields, said, buttons);
  dialog.append(form);
  const wordsIn = (key: string): string =>
    form.querySelector<HTMLTextAreaElement>(`textarea[name=${key}]`)?.value.trim() ?? '';

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const texts = { opinion: wordsIn('opinion'), reason: wordsIn('reason'), proposal: wordsIn('proposal') };
    if (texts.opinion === '' && texts.proposal === '') {
      said.textContent = EMPTY;
      return;
    }
    save.disabled = true;
    const known = await table;
    save.disabled = false;
    const made = known === undefined ? NO_TABLE : commentOn(commented, known);
    const { problem } = typeof made === 'string' ? { problem: made } : addComments([{ ...made, ...texts }]);
    said.textContent = problem === '' ? SAVED : problem;
    if (problem !== '') return;
    for (const field of [...form.querySelectorAll('label'), save]) field.remove();
    cancel.focus();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    // A menu closes when the dialog opens: the focus goes to the link that had opened the menu.
    const { hash } = new URL(commented.address);
    const link = document.querySelector<HTMLElement>(`a.self-link[href="${CSS.escape(hash)}"]`);
    (from.isConnected ? from : link)?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function commentOn(
  { words, address, exact, prefix, suffix }: Commented,
  table: Parameters<typeof unitAt>[1],
): Comment | string {
  const found = unitAt(address, table);
  if (found === undefined) return UNKNOWN;
  const { document, anchor, place, component } = found;
  const name = component?.citation ?? words;
  return newComment(
    [
      {
        ...{ document: document.id, version: document.version, anchor },
        name: name.replace(document.citation, '').replace(/\s+\)/, ')').trim() || name,
        address: new URL(place.to.slice(1), table.site).href,
        ...{ exact: exact.slice(0, LONGEST_QUOTE), prefix, suffix },
      },
    ],
    readSender().organisation ?? '',
  );
}

export function textField(key: string, label: string, value = ''): HTMLLabelElement {
  const made = document.createElement('label');
  const area = document.createElement('textarea');
  area.name = key;
  area.rows = 2;
  area.maxLength = LONGEST_TEXT;
  area.value = value;
  made.append(label, area);
  return made;
}

export function buttonOf(text: string, label = text): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (label !== text) made.ariaLabel = label;
  return made;
}
