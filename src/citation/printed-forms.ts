/**
 * How the labels of units are printed, each form with the kind of unit that it introduces: the part of the table of
 * kinds that only reading a text needs.
 */
import { isRoman } from './roman.ts';
import { kindRow, type UnitKind } from './unit-kinds.ts';

export type PrintedForm = {
  /** Labels of one form that follow one another are siblings: `a)` and `b)`, not `a)` and `(1)`. */
  name: string;
  kind: UnitKind;
  rank: number;
  /** The label and the words behind it. */
  pattern: RegExp;
  /** The label begins with the kind's word; its heading stands behind it or on the lines after it. */
  worded: boolean;
  /** `-` 1, `+` 2; 0 for what is no bullet. */
  bullet: 0 | 1 | 2;
};

/** A label as a line has it. */
export type Label = { form: PrintedForm; label: string; rest: string };

const form = (
  kind: UnitKind,
  name: string,
  pattern: RegExp,
  { rank = kindRow(kind).rank ?? 0, worded = false, bullet = 0 }: Partial<PrintedForm> = {},
): PrintedForm => ({ kind, name, pattern, rank, worded, bullet });

/** A kind's word in capitals or with one capital, a number, a mark or none. */
function worded(kind: UnitKind, words: string, number: string, rank?: number): PrintedForm {
  const pattern = new RegExp(
    `^((?:${words})\\s+(?:${number})(?![\\p{L}\\d])\\s?[.:]?)\\s*(?:[-–—]\\s+)?(.*)$`,
    'u',
  );
  return form(kind, kind, pattern, { worded: true, ...(rank !== undefined && { rank }) });
}

const NUMBER = '[IVX]+|\\d+[a-zđ]?';

/** The more telling forms come first. */
export const PRINTED_FORMS: readonly PrintedForm[] = [
  worded(
    'phu-luc',
    'PHỤ LỤC(?:\\s+SỐ)?|Phụ lục(?:\\s+số)?',
    '[IVX]+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?[a-zA-Z]?|[A-HĐ]',
  ),
  form('phu-luc', 'phu-luc', /^(PHỤ LỤC[.:]?)(?:\s+([^\p{Ll}]*))?$/u, { worded: true }),
  worded('mau', 'MẪU(?:\\s+SỐ)?|Mẫu(?:\\s+số)?', '\\d+[a-zA-Z]?(?:[./-][\\p{Lu}\\d.-]+)?'),
  worded('phan', 'PHẦN|Phần', `(?:THỨ|thứ)\\s+\\p{L}+|${NUMBER}|[A-H]`, 2),
  worded('chuong', 'CHƯƠNG|Chương', NUMBER),
  worded('tieu-muc', 'TIỂU MỤC|Tiểu mục', NUMBER),
  worded('muc', 'MỤC|Mục', NUMBER, 4),
  worded('dieu', 'ĐIỀU|Điều|điều', '\\d+[a-zđ]?'),
  form('phan', 'I.', /^([IVX]+\s?(?:[.)]|\/(?=\s)|[-–—](?=\s)))\s*(.*)$/u),
  form('phan', 'A.', /^([A-HĐ]\s?[./)])\s+(.*)$/u, { rank: 6 }),
  form('muc', '1.', /^(\d+(?:\.\d+)+\.?)\s+(.*)$/u),
  form('muc', '1.', /^(\d+[a-zđ]?\s?\.)(?!\d)\s*(.*)$/u),
  form('muc', '1.', /^(\d+(?:\.\d+)*[a-zđ]?(?:\/|[-–—]))\s+(.*)$/u),
  form('diem', '1)', /^(\d+[a-zđ]?\s?\))\s*(.*)$/u),
  form('diem', '(1)', /^(\(\d+\))\s+(.*)$/u),
  form('diem', '(i)', /^(\([ivx]+\))\s+(.*)$/u),
  form('diem', '(a)', /^(\([a-zđ]\))\s+(.*)$/u),
  form('diem', 'a)', /^([a-zđ]\s?\)(?:\s+-(?=\s))?)\s*(.*)$/u),
  form('diem', 'i)', /^([ivx]+\s?\))\s*(.*)$/u),
  form('tiet', 'a1)', /^([a-zđ]\.?\d+\s?[).])\s*(.*)$/u),
  form('diem', 'a.', /^([a-zđ]\.)\s+(?=[\p{Lu}“"(])(.*)$/u),
  form('diem', 'a/', /^([a-zđ]\/)\s*(?=\p{L})(.*)$/u),
  form('diem', 'a-', /^([a-zđ][-–—])\s+(?=\p{L})(.*)$/u),
  form('nhom', '*', /^(\*)\s*(?=[\p{L}(“])(.*)$/u),
  form('gach', '-', /^([-–—·•●▪■‣])(?:\s+|(?=[\p{L}“(]))(.*)$/u, { bullet: 1 }),
  form('gach', '+', /^([+○◦])(?:\s+|(?=[\p{L}“(]))(.*)$/u, { bullet: 2 }),
  form('noi-nhan', 'noi-nhan', /^((?:Nơi nhận|NƠI NHẬN)\s?:?)(?:\s+(-\s.*))?$/u),
];

/** Every form that the beginning of a line may be, the more telling first. */
export function labelsOf(text: string): Label[] {
  return PRINTED_FORMS.flatMap((printed) => {
    const [, label, rest = ''] = printed.pattern.exec(text) ?? [];
    if (label === undefined) return [];
    if (printed.name === 'I.' && !isRoman(label.replace(/[^IVX]/g, ''))) return [];
    if (printed.name === 'i)' && !isRoman(label.replace(/[^ivx]/g, ''))) return [];
    return [{ form: printed, label: label.trim(), rest }];
  });
}

/** A line that begins as a label does, in a form that the table does not have: "Điều l.", "Điều IV.", "1.1.1.a Nội dung". */
export const LIKE_A_LABEL =
  /^(?:(?:Điều|ĐIỀU|điều|Khoản|KHOẢN|Chương|CHƯƠNG|chương|Mục|MỤC)\s+[\p{L}\d]{1,5}\s*[.:](?:\s|$)|\(?(?:\p{Ll}{1,3}|\d{1,3}\p{L}?|\p{Lu})[).](?:\s|$)|\d+(?:\.[\da-zđ]+)+[.)]?\s)/u;
