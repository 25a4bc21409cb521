/** The reader's comments and what stands around their table, kept in this browser alone. */
import { annotationFile, readAnnotations } from './annotation-file.ts';
import { type Comment, MOST_COMMENTS } from './comment.ts';

const KEY = 'khung-gop-y';
const BROKEN_KEY = 'khung-gop-y-hong';
const SENDER_KEY = 'khung-gop-y-nguoi-gui';

export const COMMENTS_KEY = KEY;
export const NOT_KEPT =
  'Trình duyệt không giữ được góp ý (hết chỗ, hoặc đang ở chế độ riêng tư). Xin lưu góp ý ra tệp, bỏ bớt rồi thử lại.';
export const FULL = `Danh sách đã đầy (${MOST_COMMENTS} góp ý). Xin lưu ra tệp rồi bỏ bớt.`;
const BROKEN =
  'Góp ý giữ trong trình duyệt này bị hỏng, không đọc được hết. Phần cũ vẫn được giữ riêng; xin nhập lại tệp đã lưu nếu có.';

/** What is kept; `problem` is a sentence for the reader when not all of it could be read. */
export function readComments(): { comments: Comment[]; problem: string } {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    return { comments: [], problem: NOT_KEPT };
  }
  if (kept === null) return { comments: [], problem: '' };
  try {
    const { comments, skipped } = readAnnotations(kept);
    if (skipped.length > 0) keepBroken(kept);
    return { comments, problem: skipped.length > 0 ? BROKEN : '' };
  } catch {
    keepBroken(kept);
    return { comments: [], problem: BROKEN };
  }
}

function keepBroken(text: string): void {
  try {
    localStorage.setItem(BROKEN_KEY, text);
  } catch {
    // No room for a second copy: the first one stays until the list changes.
  }
}

/** An empty text when the browser has kept them, else a sentence that says why not. */
export function writeComments(comments: readonly Comment[]): string {
  if (comments.length > MOST_COMMENTS) return FULL;
  try {
    localStorage.setItem(KEY, annotationFile(comments));
    return '';
  } catch {
    return NOT_KEPT;
  }
}

/** Adds comments at the end; those begun from a finding that has been used are left out. */
export function addComments(added: readonly Comment[]): { added: number; problem: string } {
  const { comments } = readComments();
  const used = new Set(comments.map(({ via }) => via).filter(Boolean));
  const fresh = added.filter(({ via }) => via === '' || !used.has(via));
  if (fresh.length === 0) return { added: 0, problem: '' };
  const problem = writeComments([...comments, ...fresh]);
  return { added: problem === '' ? fresh.length : 0, problem };
}

/** What the letter says of its sender; every part may be empty. */
export type Sender = { organisation: string; role: string; person: string; recipient: string };

export function readSender(): Partial<Sender> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SENDER_KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

export function writeSender(sender: Sender): string {
  try {
    localStorage.setItem(SENDER_KEY, JSON.stringify(sender));
    return '';
  } catch {
    return NOT_KEPT;
  }
}
