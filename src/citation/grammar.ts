/**
 * How Vietnamese law cites a place: "điểm đ mục 4 phần II", "khoản 2 Điều 2", "Điều 2 khoản 2", "phụ lục, mục 4.3.1.3".
 * The parts stand in any order, with or without marks. What a citation leads to is not known here.
 */
import { fold, nfc, squeeze } from '../text/vi.ts';
import { pointLetter } from './anchor.ts';
import { CITED_KINDS, CITED_WORDS, type CitedKind } from './cited-kinds.ts';
import { isRoman, romanToArabic } from './roman.ts';
import { UNIT_KIND_ROWS, type UnitKindRow } from './unit-kinds.ts';

/** One part: `{ kind: 'muc', numbers: ['3.3'] }`; several numbers where the writing leaves it open (`diem d` may be điểm đ). */
export type CitedPart = { kind: CitedKind; numbers: string[] };

/** A citation and where it stands in the NFC form of the text. */
export type Citation = { parts: CitedPart[]; start: number; end: number };

type Token = { text: string; lower: string; start: number; end: number };
type Read = { parts: CitedPart[]; next: number };

/** A word as it is, and typed without any mark. */
function formsOf(word: string): ReadonlySet<string> {
  return new Set([word, fold(word), word.replace('đ', 'd')]);
}

/** The forms of each word of a kind. */
const KIND_FORMS = CITED_KINDS.map((kind) => ({ kind, forms: CITED_WORDS[kind].split(' ').map(formsOf) }));
const NUMBER_FORMS = formsOf('số');

/** Words that end in one of these syllables and are none of them: thành phần, danh mục, giai đoạn. */
const COMPOUND_WORDS: Partial<Record<CitedKind, string>> = {
  phan: 'thành hợp cổ bộ',
  muc: 'danh chuyên đề',
  dieu: 'giai',
  diem: 'địa quan thời đặc ưu trọng thí nhược chấm',
  doan: 'giai công',
  tiet: 'chi thời quy thanh',
  lop: 'phân',
  hinh: 'mô loại truyền tình điển',
};
const COMPOUNDS = new Map(
  Object.entries(COMPOUND_WORDS).map(([kind, words]) => [
    kind,
    new Set(words.split(' ').flatMap((word) => [...formsOf(word)])),
  ]),
);
/** Kinds whose number may follow "số". */
const NUMBERED_BY_WORD: readonly CitedKind[] = ['phu-luc', 'bang'];
/** What may stand between two parts; a full stop only where no space follows, as in anchors. */
const BETWEEN = /^(?:[\s,;_/–-]|\.(?!\s))*(?:(?:của|thuộc|tại|trong|cua|thuoc|tai)\s+)?$/u;
/** Behind a number: "khoản 3 tỷ đồng" is money. */
const AMOUNT = /^\s*(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|phần trăm|%)/u;
/** Kinds whose number may say that of the part around it too. */
const HAS_COMPOUND: readonly CitedKind[] = ['muc', 'phan', 'diem', 'khoan'];
const BEFORE_NUMBER = /^[\s_(-]*$/u;

/** How a citation ends that names its document as the one at hand. */
const DOCUMENT =
  /(?<![\s,])[\s,]+(?:của|thuộc|cua|thuoc)?\s*(?:dự thảo |du thao )?(?:quyết định|quyet dinh|văn bản|van ban)(?:\s+(?:này|nay))?[\s.]*$/iu;

/** Every citation in a text, in reading order. Words with marks must be the very words: `phân 2` is no `phần 2`. */
export function citationsIn(text: string): Citation[] {
  const source = nfc(text);
  const tokens = tokensOf(source);
  const found: Citation[] = [];
  let at = 0;
  while (at < tokens.length) {
    const citation = citationAt(source, tokens, at);
    if (citation === undefined) {
      at += 1;
    } else {
      found.push(citation.value);
      at = citation.next;
    }
  }
  return found;
}

/**
 * The citation that a whole text is, nothing but brackets and full stops beside it; undefined when it is none.
 * The document's own name may follow ("của Quyết định này"), and machines' `khoan_3_2` is khoản 3 Điều 2.
 * A dotted number alone (`4.3.1.3`, also after "phụ lục" or "phần") is a section.
 */
export function wholeCitation(text: string): Citation | undefined {
  const source = squeeze(nfc(text)).replace(DOCUMENT, '');
  const whole = { start: 0, end: source.length };
  const plain = plainCitation(source);
  if (plain !== undefined) return plain;
  const bare = trailingNumber(source);
  if (bare === undefined) return undefined;
  const section: CitedPart = { kind: 'muc', numbers: [bare.number] };
  if (bare.before === '') return { parts: [section], ...whole };
  const before = plainCitation(bare.before);
  return before && !before.parts.some(({ kind }) => kind === 'muc')
    ? { parts: [...before.parts, section], ...whole }
    : undefined;
}

/** The citation that a text is, apart from a dotted number at its end. */
function plainCitation(source: string): Citation | undefined {
  const paragraph = /^khoan_(\d+)_(\d+)$/i.exec(source);
  if (paragraph?.[1] !== undefined && paragraph[2] !== undefined) {
    const parts: CitedPart[] = [
      { kind: 'khoan', numbers: [paragraph[1]] },
      { kind: 'dieu', numbers: [paragraph[2]] },
    ];
    return { parts, start: 0, end: source.length };
  }
  const [citation, ...others] = citationsIn(source);
  if (citation === undefined || others.length > 0) return undefined;
  const around = source.slice(0, citation.start) + source.slice(citation.end).replace(/[).\s]/g, '');
  return /^[\s(.]*$/.test(around) ? citation : undefined;
}

/** A dotted number at the end of a text, with what stands before it; read from the end, in one pass. */
function trailingNumber(source: string): { before: string; number: string } | undefined {
  const end = source.endsWith('.') ? source.length - 1 : source.length;
  let start = end;
  while (start > 0 && /[\d.]/.test(source[start - 1] ?? '')) start--;
  while (source[start] === '.') start++;
  const number = source.slice(start, end);
  if (!/^\d+(?:\.\d+)+$/.test(number)) return undefined;
  let stop = start;
  while (stop > 0 && /[\s,_]/.test(source[stop - 1] ?? '')) stop--;
  return { before: source.slice(0, stop), number };
}

function tokensOf(source: string): Token[] {
  return [
    ...source.matchAll(
      /\d+(?:\.\d+)*(?:\p{Ll}(?![\p{L}\p{N}]))?|\p{L}\d{1,2}(?![\p{L}\p{N}])|[\p{L}\p{M}]+/gu,
    ),
  ].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));
}

function citationAt(
  source: string,
  tokens: readonly Token[],
  first: number,
): { value: Citation; next: number } | undefined {
  const parts: CitedPart[] = [];
  let next = first;
  let end = 0;
  for (;;) {
    const at = next + (parts.length > 0 && isConnector(tokens[next]) ? 1 : 0);
    const between = parts.length === 0 ? '' : source.slice(end, tokens[at]?.start ?? end);
    const gap = parts.at(-1)?.kind === 'diem' ? between.replace(/^\)/, '') : between;
    const read = BETWEEN.test(gap) ? partAt(source, tokens, at) : undefined;
    if (read === undefined || parts.some(({ kind }) => read.parts.some((part) => part.kind === kind))) break;
    parts.push(...read.parts);
    next = read.next;
    end = tokens[next - 1]?.end ?? end;
  }
  const start = tokens[first]?.start ?? 0;
  return parts.length === 0 ? undefined : { value: { parts, start, end }, next };
}

function isConnector(token: Token | undefined): boolean {
  return token !== undefined && ['của', 'thuộc', 'tại', 'trong', 'cua', 'thuoc', 'tai'].includes(token.lower);
}

function partAt(source: string, tokens: readonly Token[], at: number): Read | undefined {
  for (const { kind, forms } of KIND_FORMS) {
    if (!forms.every((form, offset) => isWord(tokens[at + offset], form))) continue;
    if (isEndOfCompound(kind, tokens[at - 1], source.slice(tokens[at - 1]?.end, tokens[at]?.start))) continue;
    const word = at + forms.length;
    const next = NUMBERED_BY_WORD.includes(kind) && isWord(tokens[word], NUMBER_FORMS) ? word + 1 : word;
    const before = tokens[next - 1];
    const value = tokens[next];
    const gap = before && value ? source.slice(before.end, value.start) : '?';
    const marked = forms.some((_, offset) => isMarked(tokens[at + offset]?.text ?? ''));
    const isPlace =
      value !== undefined && BEFORE_NUMBER.test(gap) && !AMOUNT.test(source.slice(value.end, value.end + 12));
    if (!isPlace) {
      if (kind === 'phu-luc') return { parts: [{ kind, numbers: [] }], next };
      continue;
    }
    const compound = HAS_COMPOUND.includes(kind) ? compoundAt(source, tokens, next) : undefined;
    if (compound !== undefined) return compound;
    const inner = kind === 'phu-luc' ? innerAppendix(source, tokens, next) : undefined;
    if (inner !== undefined) return { parts: [{ kind, numbers: [inner] }], next: next + 2 };
    const numbers = numbersOf(kind, value.text, marked);
    if (numbers.length > 0) return { parts: [{ kind, numbers }], next: next + 1 };
    if (kind === 'phu-luc') return { parts: [{ kind, numbers: [] }], next };
  }
  return undefined;
}

/** "Phụ lục I.1": an appendix of several with one number. */
function innerAppendix(source: string, tokens: readonly Token[], at: number): string | undefined {
  const [outer, inner] = tokens.slice(at, at + 2);
  if (outer === undefined || inner === undefined || source.slice(outer.end, inner.start) !== '.')
    return undefined;
  return isRoman(outer.text.toLowerCase()) && /^\d+$/.test(inner.text)
    ? `${romanToArabic(outer.text.toLowerCase())}.${inner.text}`
    : undefined;
}

/** "mục I.2", "điểm II.1.đ": a section by its part, and a point by both. */
function compoundAt(source: string, tokens: readonly Token[], at: number): Read | undefined {
  const inOne = (token: Token | undefined, before: Token | undefined): boolean =>
    token !== undefined && before?.end === token.start - 1 && source[before.end] === '.';
  const [part, section, point] = tokens.slice(at, at + 3);
  if (part === undefined || section === undefined || !inOne(section, part)) return undefined;
  if (!isRoman(part.text.toLowerCase()) || !/^\d/.test(section.text)) return undefined;
  const outer: CitedPart[] = [
    { kind: 'muc', numbers: [section.text] },
    { kind: 'phan', numbers: [String(romanToArabic(part.text.toLowerCase()))] },
  ];
  if (point === undefined || !inOne(point, section) || !/^[a-zđ]$/.test(point.text))
    return { parts: outer, next: at + 2 };
  return { parts: [{ kind: 'diem', numbers: pointNumbers(point.text, true) }, ...outer], next: at + 3 };
}

function isEndOfCompound(kind: CitedKind, before: Token | undefined, gap: string): boolean {
  return before !== undefined && gap === ' ' && (COMPOUNDS.get(kind)?.has(before.lower) ?? false);
}

function isWord(token: Token | undefined, forms: ReadonlySet<string>): boolean {
  return token !== undefined && forms.has(token.lower);
}

function isMarked(word: string): boolean {
  return word.toLowerCase() !== fold(word);
}

function numbersOf(kind: CitedKind, value: string, marked: boolean): string[] {
  const lower = value.toLowerCase();
  if (kind === 'diem' || kind === 'tiet') return pointNumbers(lower, marked);
  if (/^\d+\p{Ll}?$/u.test(lower)) return [pointLetter(lower.replace(/^0+(?=\d)/, ''))];
  if (kind === 'muc' && /^\d+(?:\.\d+)+$/.test(value)) return [value];
  const { roman = false }: Pick<UnitKindRow, 'roman'> = {
    ...(UNIT_KIND_ROWS as Record<string, UnitKindRow>)[kind],
  };
  return roman && isRoman(lower) ? [String(romanToArabic(lower))] : [];
}

/** A point has a letter, or a small number in brackets; without marks a `d` may be meant for `đ`. */
function pointNumbers(value: string, marked: boolean): string[] {
  if (value === 'đ' || value === 'dd') return ['dd'];
  if (value === 'd') return marked ? ['d'] : ['d', 'dd'];
  return /^(?:[a-zđ]\d*|\d+|i{1,3})$/.test(value) ? [pointLetter(value)] : [];
}
