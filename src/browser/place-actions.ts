/** What the buttons beside a place do, besides copying its link or its citation. */
import { addToBasket } from './basket/basket-store.ts';
import { copied } from './clipboard.ts';
import { quoteOf } from './quote.ts';
import { saveFile } from './save-file.ts';

const SAID = {
  added: 'Đã thêm vào danh sách trích dẫn.',
  already: 'Đã có trong danh sách trích dẫn.',
  full: 'Danh sách đã đầy (300 trích dẫn).',
  failed: 'Trình duyệt không giữ được danh sách.',
} as const;
const COPIED = 'Đã sao chép.';
const NOT_COPIED = 'Trình duyệt không cho chép. Xin chọn chữ rồi chép bằng tay.';

/** A place with what is said of it. */
export type CitedPlace = {
  words: string;
  address: string;
  /** Its official words, as far as the page shows them. */
  quote: string;
};

/** Does what a `[data-place-do]` button says with the place around it, and says so in the place's live region. */
export async function actOn(button: HTMLElement): Promise<void> {
  const root = button.closest<HTMLElement>('[data-place]');
  if (root === null) return;
  const said = root.querySelector('[role=status]');
  if (button.dataset['placeDo'] === 'comment') return commentOn(placeOf(root), button);
  if (button.dataset['placeDo'] === 'use-finding') return beginFrom([root.id], said);
  if (button.dataset['placeDo'] === 'use-shown') return beginFrom(shownFindings(), said);
  const done = await act(button.dataset['placeDo'] ?? '', placeOf(root), root);
  if (said) said.textContent = done;
}

function placeOf(root: HTMLElement): CitedPlace {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  return {
    words: root.querySelector('[data-cite-words]')?.textContent ?? root.dataset['words'] ?? '',
    address: new URL(root.dataset['copy'] ?? '', canonical).href,
    quote: quoteFor(root),
  };
}

/** Official words of a place: those in its own box, else those of the page. */
function quoteFor(root: HTMLElement): string {
  const { quote: given } = root.dataset;
  if (given !== undefined) return given;
  const own = root.querySelectorAll('[data-official], .words');
  const all = own.length > 0 ? own : document.querySelectorAll('main .body [data-official]');
  return quoteOf(all);
}

async function act(what: string, { words, address, quote }: CitedPlace, root: HTMLElement): Promise<string> {
  switch (what) {
    case 'link':
      return copyWords([address], address);
    case 'cite':
      return copyWords([words], address);
    case 'cite-link':
      return copyWords([words], address, ` (${address})`);
    case 'quote':
      return copyWords([`“${quote}”`, words], address, ` (${address})`);
    case 'list':
      return SAID[addToBasket([{ address, words, note: '' }])];
    case 'share':
      return share(words, address);
    case 'png':
      return savePng(root);
    default:
      return '';
  }
}

async function commentOn({ words, address, quote }: CitedPlace, button: HTMLElement): Promise<void> {
  const { openCommentDialog } = await import('./comments/comment-dialog.ts');
  openCommentDialog({ words, address, exact: quote.replace(/\n…$/, ''), prefix: '', suffix: '' }, button);
}

/** Begins a comment from each of these findings. */
async function beginFrom(ids: readonly string[], said: Element | null): Promise<void> {
  const { useFindingsById } = await import('./comments/from-findings.ts');
  const done = await useFindingsById(ids);
  if (said) said.textContent = done;
}

function shownFindings(): string[] {
  return [...document.querySelectorAll('[data-findings] > li:not([hidden])')].map(({ id }) => id);
}

/** Paragraphs, the last of them linked; the plain text carries the address behind it. */
async function copyWords(paragraphs: readonly string[], address: string, behind = ''): Promise<string> {
  const box = document.createElement('div');
  for (const [index, text] of paragraphs.entries()) {
    const line = document.createElement(index < paragraphs.length - 1 ? 'blockquote' : 'p');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = text;
    line.append(index < paragraphs.length - 1 ? text : link);
    box.append(line);
  }
  const text = `${paragraphs.join('\n')}${behind}`;
  return (await copied({ text, html: box.innerHTML })) ? COPIED : NOT_COPIED;
}

/** The share sheet of a phone; where there is none, the address is copied. */
async function share(title: string, url: string): Promise<string> {
  if (!('share' in navigator))
    return (await copied({ text: url, html: url })) ? 'Đã sao chép địa chỉ.' : NOT_COPIED;
  try {
    await navigator.share({ title, url });
    return '';
  } catch {
    return '';
  }
}

const PIXELS = 600;

/** Saves the QR code of the place as PNG. */
async function savePng(root: HTMLElement): Promise<string> {
  const image = root.querySelector<HTMLImageElement>('img[data-qr]');
  if (image === null) return '';
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS;
  canvas.height = PIXELS;
  const context = canvas.getContext('2d');
  if (context === null) return 'Trình duyệt không vẽ được mã này.';
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, PIXELS, PIXELS);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) return 'Trình duyệt không vẽ được mã này.';
  saveFile('ma-qr.png', 'image/png', new Uint8Array(await blob.arrayBuffer()));
  return 'Đã lưu ma-qr.png.';
}
