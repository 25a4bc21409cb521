/** The comments as the usual table, in a Word document with a sender and a signature, and as a workbook. */
import type { TableCell } from '../../linker/docx/write-table.ts';
import { upperFirst } from '../../text/vi.ts';
import type { Comment, CommentPlace } from './comment.ts';
import type { Sender } from './comment-store.ts';

const HEADINGS = ['STT', 'Điều khoản', 'Nội dung dự thảo', 'Ý kiến', 'Lý do', 'Đề xuất'] as const;
const WIDTHS = [8, 20, 32, 24, 36, 32] as const;

/** What stands around the table; documents are named by their citation where they are not the subject. */
export type CommentTable = {
  comments: readonly Comment[];
  sender: Partial<Sender>;
  /** What the comments are about: the title of the subject. */
  about: string;
  subject: string;
  /** Citations of documents by id. */
  citations: ReadonlyMap<string, string>;
};

/** The cells of the table, the head not among them. */
export function commentRows({ comments, subject, citations }: CommentTable): TableCell[][] {
  return comments.map(({ places, opinion, reason, proposal }, index): TableCell[] => {
    const [first] = places;
    const where = places.map((place) => nameOf(place, subject, citations)).join('\n') || 'Toàn văn';
    const quoted = places.flatMap(({ exact }) => (exact === '' ? [] : [`“${exact}”`])).join('\n');
    return [
      { text: `${index + 1}` },
      { text: where, ...(first !== undefined && { address: first.address }) },
      ...[quoted, opinion, reason, proposal].map((text) => ({ text })),
    ];
  });
}

function nameOf(
  { document, name }: CommentPlace,
  subject: string,
  citations: ReadonlyMap<string, string>,
): string {
  const citation = document === subject ? '' : (citations.get(document) ?? document);
  return upperFirst([name, citation].filter(Boolean).join(', '));
}

export async function commentDocument(table: CommentTable): Promise<Uint8Array<ArrayBuffer>> {
  const [{ writeTable }, { letterAround }] = await Promise.all([
    import('../../linker/docx/write-table.ts'),
    import('../../linker/docx/letter.ts'),
  ]);
  const { organisation, role, person, recipient } = table.sender;
  const letter = letterAround({ organisation, role, person, recipient, about: table.about });
  return Uint8Array.from(writeTable(HEADINGS, commentRows(table), { ...letter, widths: WIDTHS }));
}

export async function commentWorkbook(table: CommentTable): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const { organisation = '', role = '', person = '', recipient = '' } = table.sender;
  const line = (...values: string[]) => values.map((value) => ({ value, type: String, wrap: false }));
  const data = [
    line('', organisation),
    line('', 'BẢNG TỔNG HỢP Ý KIẾN GÓP Ý'),
    line('', `Về ${table.about}`),
    line('', `Kính gửi: ${recipient}`),
    [],
    HEADINGS.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...commentRows(table).map((row) => row.map(({ text }) => ({ value: text, type: String, wrap: true }))),
    [],
    line('', '', '', '', '', role),
    line('', '', '', '', '', person),
  ];
  const file = await writeXlsxFile(data, {
    columns: WIDTHS.map((width) => ({ width })),
    sheet: 'Góp ý',
  }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
