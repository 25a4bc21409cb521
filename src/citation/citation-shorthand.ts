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

/** The ways to write out what was typed, the plainest first. */
export function spelledOut(typed: string): string[] {
  const text = typed
    .replace(/^#/, '')
    .replace(/_name$/, '')
    .replace(/(?:gạch đầu dòng|gach dau dong)(?: (?:thứ|thu))? [\p{L}\d]+,?/giu, ' ')
    .replace(/(?<=(?:phần|phan) )l{1,3}(?![\p{L}])/giu, (ones) => 'I'.repeat(ones.length))
    .replace(NUMBER_WORDS, (_, kind: string, word: string) => `${kind} ${DIGITS[word.toLowerCase()] ?? word}`)
    .trim();
  const machine = ANCHORS.flatMap(([form, words]) =>
    form.test(text) ? [text.replace(form, words).replace(/ điểm $/, '')] : [],
  );
  return [
    ...machine,
    ...nested(text),
    text,
    SHORT.reduce((words, [form, full]) => words.replace(form, full), text),
  ];
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
