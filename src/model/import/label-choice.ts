/** Which of the forms that the beginning of a line may be is meant, or whether it is a label at all. Pure. */
import { CAPITAL_KINDS } from '../../citation/instrument-kinds.ts';
import { follows, positionsOf } from '../../citation/numbering.ts';
import { type Label, LIKE_A_LABEL, labelsOf } from '../../citation/printed-forms.ts';
import { isRoman, romanToArabic } from '../../citation/roman.ts';
import type { UnitKind } from '../../citation/unit-kinds.ts';
import { quoted } from './doubt.ts';
import { isCapitals } from './patterns.ts';
import { numbersOf, type Tree } from './tree.ts';

export type Choice = { label: Label | undefined; doubt?: string };

/** "Nghị định này", "Luật Dữ liệu"; not "Quy định chung". */
const NAMES_INSTRUMENT = new RegExp(`^(?:${CAPITAL_KINDS})\\s+(?:này|số|năm|kèm|ban hành|\\d|\\p{Lu})`, 'u');

/** Larger numbers at the beginning of a line are years and amounts. */
const LARGEST = 400;

/** The label of a line where it stands; for a line that only looks like one, a doubt. */
export function chooseLabel(text: string, tree: Tree): Choice {
  const candidates = labelsOf(text);
  for (const label of candidates) {
    const verdict = judge(label, tree, candidates);
    if (verdict === 'no') continue;
    return verdict === 'yes' ? { label } : { label, doubt: verdict };
  }
  const isAmount = /^\d{1,3}(?:\.\d{3})+(?!\.?\d)|^\d{1,2}\.\d{1,2}\.\d{4}|^\d{4,}\./.test(text);
  return LIKE_A_LABEL.test(text) && !isAmount
    ? {
        label: undefined,
        doubt: `có vẻ là nhãn mà không đọc được ${quoted(text)}; để như một đoạn lời.`,
      }
    : { label: undefined };
}

/** `yes`, `no`, or what is doubtful about it. */
function judge({ form, label, rest }: Label, tree: Tree, candidates: readonly Label[]): string {
  switch (form.name) {
    case 'dieu':
      return article(label, rest, tree);
    case 'I.':
      return isNext(romanToArabic(label.replace(/[^IVX]/g, '')), tree.openOf('I.')?.label) || isCapitals(rest)
        ? 'yes'
        : 'no';
    case 'A.':
      return isCapitals(rest) || isLetterAfter(label, tree.openOf('A.')?.label) ? 'yes' : 'no';
    case '1.':
      return number(label, rest, tree);
    case 'a)':
    case 'i)':
      return letter(form.name, label, tree, candidates);
    case 'a.':
    case 'a-':
      return /^a/.test(label) || tree.openOf(form.name) !== undefined ? 'yes' : 'no';
    default:
      return form.worded ? division(form.kind, label, rest, tree) : 'yes';
  }
}

/** "Chương II của Nghị định này" is no heading: small letters follow a number without a mark; "Chương II Tổ chức thực hiện" is one. */
function division(kind: UnitKind, label: string, rest: string, tree: Tree): string {
  if (rest === '' || /[.:]$/.test(label) || isCapitals(rest) || isCapitals(label)) return 'yes';
  const isTitle = /^\p{Lu}/u.test(rest) && !/[.;,:]$/.test(rest) && !NAMES_INSTRUMENT.test(rest);
  return isTitle && isNextDivision(kind, label, tree)
    ? `nhãn “${label}” không có dấu sau số; đọc là nhãn vì nối tiếp số trước.`
    : 'no';
}

function isNextDivision(kind: UnitKind, label: string, tree: Tree): boolean {
  const before = tree.lastLabel(kind);
  const last = before === undefined ? undefined : positionsOf(kind, before);
  return positionsOf(kind, label).some((position) =>
    (last ?? [undefined]).some((earlier) => follows(position, earlier)),
  );
}

function article(label: string, rest: string, tree: Tree): string {
  const isMarked = /\.$/.test(label) && !/\s\.$/.test(label);
  if (isMarked && !label.startsWith('điều')) return 'yes';
  if (!/[.:]$/.test(label) && !isNextArticle(label, tree)) return 'no';
  if (!/[.:]$/.test(label) && rest !== '' && !/^\p{Lu}/u.test(rest)) return 'no';
  return `nhãn “${label}” in khác lệ thường; đọc là một điều.`;
}

function isNextArticle(label: string, tree: Tree): boolean {
  const [position] = positionsOf('dieu', label);
  const before = tree.lastLabel('dieu');
  const [last] = before === undefined ? [] : positionsOf('dieu', before);
  return position !== undefined && position.at === (last?.at ?? 0) + 1;
}

/** Whether a number may follow that of an open label; the first number begins a list. */
function isNext(value: number, before: string | undefined): boolean {
  const last = before === undefined ? 0 : romanToArabic(before.replace(/[^IVX]/g, ''));
  return value === 1 || (value > last && value <= last + 2 && last > 0);
}

function isLetterAfter(label: string, before: string | undefined): boolean {
  return before !== undefined && label.charCodeAt(0) === before.charCodeAt(0) + 1;
}

function number(label: string, rest: string, tree: Tree): string {
  const parts = numbersOf(label);
  const open = tree.labelsOf('1.');
  const isSet = /\d[a-zđ]?[./–—-]$/u.test(label);
  if (parts.length === 1) {
    if (Number.parseInt(label, 10) > LARGEST) return 'no';
    if (isSet && rest !== '') return 'yes';
    return rest === '' ? 'no' : `nhãn “${label}” in khác lệ thường; đọc là một số.`;
  }
  const fits = open.some((outer) => isBelowOrAfter(parts, numbersOf(outer)));
  if (fits) return 'yes';
  const isAmount =
    parts.slice(1).some((part) => part.length > 2) || parts.some((part) => Number(part) > LARGEST);
  if (isAmount) return 'no';
  if (!isSet) {
    const isFirst = parts.at(-1) === '1' && /^\p{Lu}/u.test(rest);
    return isFirst ? `nhãn “${label}” in khác lệ thường; đọc là một số.` : 'no';
  }
  return open.length === 0 ? 'yes' : `số “${label}” không nối tiếp số nào đang mở.`;
}

/** `4.3.1` in `4.3`, `4.3.2` behind `4.3.1`. */
function isBelowOrAfter(parts: readonly string[], open: readonly string[]): boolean {
  const above = parts.slice(0, -1);
  if (!above.every((part, index) => part === open[index])) return false;
  const [own, last] = [Number(parts.at(-1)), Number(open[above.length] ?? 0)];
  return own === last + 1 || (own === 1 && open.length === above.length);
}

/** `i)` is a letter behind `h)` and a roman number elsewhere; `v)` and `x)` likewise. */
function letter(name: string, label: string, tree: Tree, candidates: readonly Label[]): string {
  const bare = label.replace(/\s?\).*$/, '');
  const both = candidates.some(({ form }) => form.name === 'i)') && bare.length === 1;
  const asRoman =
    isRoman(bare) &&
    (bare.length > 1 || tree.openOf('i)') !== undefined || !isAfterLetter(label, tree.openOf('a)')?.label));
  if (name === 'i)') return asRoman ? 'yes' : 'no';
  if (both && asRoman) return 'no';
  return /^[fjwz]/.test(bare) ? `chữ “${label}” không có trong thứ tự điểm của văn bản pháp luật.` : 'yes';
}

function isAfterLetter(label: string, before: string | undefined): boolean {
  const [own] = positionsOf('diem', label);
  const [last] = before === undefined ? [] : positionsOf('diem', before);
  return own?.at === (last?.at ?? -1) + 1;
}
