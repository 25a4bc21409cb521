/** Short and machine forms of citations, written out: "Đ2 K3", "II.4.đ", `diem_a_3_2`, "khoản ba Điều hai". */
import { fold } from '../text/vi.ts';
import { CITED_KINDS, CITED_WORDS } from './cited-kinds.ts';

const DIGITS: Record<string, number> = {
  một: 1,
  mot: 1,
  nhất: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  bon: 4,
  tư: 4,
  tu: 4,
  năm: 5,
  nam: 5,
  sáu: 6,
  sau: 6,
  bảy: 7,
  bay: 7,
  tám: 8,
  tam: 8,
  chín: 9,
  chin: 9,
  mười: 10,
  muoi: 10,
};
const KINDS = CITED_KINDS.filter((kind) => !['phu-luc', 'mau', 'diem', 'tiet', 'bang', 'hinh'].includes(kind))
  .flatMap((kind) => [CITED_WORDS[kind], fold(CITED_WORDS[kind])])
  .join('|');
const NUMBER_WORDS = new RegExp(
  `(?<![\\p{L}\\p{M}])(${KINDS}) (?:thứ |thu )?(${Object.keys(DIGITS).join('|')})(?![\\p{L}\\p{M}])`,
  'giu',
);

/** "nguyên tắc số 5", "lớp thứ 3". */
const ORDINAL = new RegExp(`(?<![\\p{L}\\p{M}])(${KINDS}) (?:số|so|thứ|thu) (\\d+)(?![\\d/])`, 'giu');

/** What law sites call their anchors; the numbers go from the innermost out. */
const ANCHORS: readonly [RegExp, string][] = [
  [/^diem_([a-zđ]{1,2})_(\d+)_(\d+)$/i, 'điểm $1 khoản $2 điều $3'],
  [/^diem_([a-zđ]{1,2})_(\d+)$/i, 'điểm $1 điều $2'],
  [/^khoan_(\d+)_(\d+)$/i, 'khoản $1 điều $2'],
  [/^(?:phuluc|phu_luc|pl)(?:_\d+)?$/i, 'phụ lục'],
  [/^muc_(\d+)_(?:chuong_)?(\d+)$/i, 'mục $1 chương $2'],
  [/^[dđ](\d+)[._-]?k(\d+)(?:[._-]?[dđ]?([a-zđ]))?$/i, 'điều $1 khoản $2 điểm $3'],
];

/** Letters that stand for words, where nothing else is written. */
const SHORT: readonly [RegExp, string][] = [
  [/(?<![\p{L}\d])[dđ](\d+)[._-]?k(\d+)[._-]?(?:[dđ]?([a-zđ]))?(?![\p{L}\d])/giu, 'điều $1 khoản $2 điểm $3'],
  [/(?<=\d )[đd] (?=[a-zđ](?![\p{L}\d]))/giu, 'điểm '],
  [/(?<![\p{L}\d])ch(?:ư)?\.? ?(?=\d|[IVX]+(?!\p{L}))/giu, 'chương '],
  [/(?<![\p{L}\d])[đd]\. ?(?=[a-zđ](?![\p{L}\d]))/giu, 'điểm '],
  [/(?<![\p{L}\d])[đd]\.? ?(?=\d)/giu, 'điều '],
  [/(?<![\p{L}\d])k\.? ?(?=\d)/giu, 'khoản '],
  [/(?<![\p{L}\d])m\.? ?(?=\d)/giu, 'mục '],
  [/(?<![\p{L}\d])p\.? ?(?=[IVX]+(?!\p{L})|\d)/giu, 'phần '],
  [/(?<![\p{L}\d])pl(?![\p{L}])\.?/giu, 'phụ lục'],
  [/(?<![\p{L}\d])nt\.? ?(?=\d)/giu, 'nguyên tắc '],
];

/** "II.4.đ", "PL 4.3.1.3 b", "phần II 4 đ": outer part, section, point. */
const OUTER_IN =
  /^(?:(?:phần |phan )?([IVX]{1,4})|(?:phụ lục|phu luc|pl))[ ./,-]+(\d+(?:\.\d+)*)(?:[ ./,-]*([a-zđ]))?\)?$/iu;
const SECTION_POINT = /^(?:mục |muc )?(\d+(?:\.\d+)+)[ ./,-]*([a-zđ])\)?$/iu;

const POINT_AS_PRINTED =
  /(?<![\p{L}\d]|(?:điểm|diem) )([a-zđ])\)(?=,? (?:mục|muc|khoản|khoan|điều|dieu)(?!\p{L}))/giu;

/** The texts say "Mục II" of what their headings number as a part. */
export const ROMAN_SECTION = /(?:mục|muc) (?=[IVX]+(?!\p{L}))/iu;
/** Several places of one kind: "điểm a, b", "khoản 1 và 2". */
const LIST =
  /(?<![\p{L}\d])(điều|dieu|khoản|khoan|điểm|diem|mục|muc) ((?:[a-zđ]|\d+)\)?(?: ?(?:,|và|va|hoặc|hoac) (?:[a-zđ]|\d+)\)?(?![\p{L}\p{M}\d.]))+)/giu;
/** "từ khoản 1 đến khoản 3", "điểm a đến điểm c". */
const RANGE =
  /(?:(?:từ|tu) )?(?<![\p{L}\d])(điều|dieu|khoản|khoan|điểm|diem) ([a-zđ]|\d+)\)? (?:đến|den|tới|toi) (?:\1 )?([a-zđ]|\d+)(?![\p{L}\p{M}\d])/giu;
/** Letters of points in their order. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';
/** Places that a range is written out to. */
const MOST_IN_RANGE = 20;

/** A digit, a word or letters that cite, folded: every form that is written out has one of them, or a Roman number. */
const CITES = new RegExp(`[\\d)#_]|pl|phuluc|gach|d\\.|diem|${fold(KINDS)}`);
/** Letters for a part or a chapter before a Roman number: "p.II", "ch i"; not "chí". */
const BEFORE_ROMAN = /(?:p|chư?)\.? ?[ivx]+(?![a-z])/;

/** The ways to write out what was typed, the plainest first. */
export function spelledOut(typed: string): string[] {
  // Most queries cite nothing, and the forms below take a phone long to compile.
  if (!CITES.test(fold(typed)) && !BEFORE_ROMAN.test(typed.toLowerCase())) return [typed.trim()];
  const text = typed
    // The anchor at the end of an address of a law site.
    .replace(/^\S*(?:[?&]anchor=|#)(?=(?:dieu|khoan|diem|muc|chuong|phu_?luc)_)/i, '')
    .replace(/^#/, '')
    .replace(/_name$/, '')
    .replace(/^(?:mã số|ma so|mã|ma) (?=\p{L}+[ .-]?\d+$)/iu, '')
    .replace(/(?:tiểu mục|tieu muc)/giu, 'mục')
    // "đ) mục 3.3": a point as it is printed.
    .replace(POINT_AS_PRINTED, 'điểm $1')
    .replace(/(?:gạch đầu dòng|gach dau dong)(?: (?:thứ|thu))? ([\p{L}\d]+),?/giu, (_, number: string) =>
      /(?:đoạn|doan) \d/iu.test(typed) ? ' ' : `đoạn ${DIGITS[number.toLowerCase()] ?? number}`,
    )
    .replace(/(?<=(?:phần|phan) )l{1,3}(?![\p{L}])/giu, (ones) => 'I'.repeat(ones.length))
    .replace(/(?<![\p{L}\d])(?:điều|dieu) (\d+)\.(\d+)(?![.\d])/giu, 'khoản $2 điều $1')
    .replace(RANGE, (words, kind: string, first: string, last: string) => rangeOf(kind, first, last) ?? words)
    .replace(LIST, (_, kind: string, items: string) =>
      items
        .split(/ ?(?:,|và|va|hoặc|hoac) /iu)
        .map((item) => `${kind} ${item}`)
        .join(' và '),
    )
    .replace(ORDINAL, '$1 $2')
    .replace(NUMBER_WORDS, (_, kind: string, word: string) => `${kind} ${DIGITS[word.toLowerCase()] ?? word}`)
    .trim();
  const machine = ANCHORS.flatMap(([form, words]) =>
    form.test(text) ? [text.replace(form, words).replace(/ điểm $/, '')] : [],
  );
  return [
    ...machine,
    ...nested(text),
    ...(ROMAN_SECTION.test(text) ? [text.replace(ROMAN_SECTION, 'phần ')] : []),
    text,
    SHORT.reduce((words, [form, full]) => words.replace(form, full), text).replace(/ điểm (?=$| )/, ''),
  ];
}

function rangeOf(kind: string, first: string, last: string): string | null {
  const isLetter = /\p{L}/u.test(first);
  const [from, to] = isLetter
    ? [POINTS.indexOf(first.toLowerCase()), POINTS.indexOf(last.toLowerCase())]
    : [Number(first), Number(last)];
  if (!(from >= 0 && to > from && to - from < MOST_IN_RANGE)) return null;
  const names = Array.from({ length: to - from + 1 }, (_, at) => (isLetter ? POINTS[from + at] : from + at));
  return names.map((name) => `${kind} ${name}`).join(' và ');
}

function nested(text: string): string[] {
  const outer = OUTER_IN.exec(text);
  if (outer !== null) {
    const [, part, section = '', point] = outer;
    return [joined(part === undefined ? 'phụ lục' : `phần ${part}`, section, point)];
  }
  const [, section, point] = SECTION_POINT.exec(text) ?? [];
  return section === undefined ? [] : [joined('', section, point)];
}

function joined(outer: string, section: string, point: string | undefined): string {
  return `${outer} mục ${section}${point === undefined ? '' : ` điểm ${point}`}`.trim();
}
