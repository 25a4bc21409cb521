/** Prepares the report of a mistake of the site: a message where the site has an address for it, else text to paste. */
import { copied } from './clipboard.ts';

/** The longest quotation in a report. */
const LONGEST = 300;

/** The report of a mistake at an address, with the words that are selected there. */
export function reportText(address: string, selected: string): string {
  const words = selected.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return [
    `Trang, chỗ: ${address}`,
    ...(words === '' ? [] : [`Lời trên trang: “${words}”`]),
    'Sai ở đâu: ',
    'Bản gốc ghi: ',
  ].join('\n');
}

/** Address that opens a message with the report; line breaks as mail has them. */
export function reportMail(to: string, text: string): string {
  const [subject, body] = ['Báo lỗi của bản trực tuyến', text.replaceAll('\n', '\r\n')].map(
    encodeURIComponent,
  );
  return `mailto:${to}?subject=${subject}&body=${body}`;
}

/** Opens the message, or copies the report; says so beside the button. */
export async function reportMistake(button: HTMLElement): Promise<void> {
  const text = reportText(location.href, String(getSelection() ?? ''));
  const to = button.dataset['report'] ?? '';
  if (to !== '') {
    location.href = reportMail(to, text);
    return;
  }
  const said = button.nextElementSibling;
  const isCopied = await copied({
    text,
    html: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>'),
  });
  if (said) said.textContent = isCopied ? 'Đã sao chép nội dung báo lỗi. Xin dán vào thư.' : text;
}
