/**
 * How Vietnamese documents cite others: "Quyết định số 2439/QĐ-TTg ngày 04 tháng 11 năm 2025 của Thủ tướng Chính phủ
 * ban hành …", "Luật Dữ liệu", "các Nghị định số 63/2010/NĐ-CP, 92/2017/NĐ-CP". Which document that is, is not known here.
 */

import { LAW_KINDS, type LawKind } from './instrument-kinds.ts';
import { lawNameLength } from './law-name.ts';

/** One cited document and where its kind, number and date stand in the text. */
export type LawCitation = {
  kind: LawKind;
  /** The kind as printed: "Kế hoạch hành động". */
  called: string;
  /** "Giao dịch điện tử": a law's own name. */
  title?: string;
  /** As printed; `57` when only that is. Absent when it is left blank in the text or not given. */
  number?: string;
  /** The text has a place for the number and leaves it blank. */
  blank: boolean;
  /** ISO 8601. */
  date?: string;
  /** "của Thủ tướng Chính phủ", without `của`. */
  issuer?: string;
  /** What follows: "ban hành …", "về …", up to the end of the clause. */
  about?: string;
  start: number;
  end: number;
};

const DATE =
  /^,?\s+ngày\s+(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|[…\s]+tháng[…\s]+năm\s+\d{4})/u;
/** "3090/QĐ-BKHCN", "57-NQ/TW", "21/2026/QĐ-TTg", "…/2026/NĐ-CP", "         /QĐ-TTg", "57". */
const NUMBER = /^(?:\d+|…|(?=\s*\/))\s*(?:(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[/-]\p{L}[\p{L}\d]*)*)?/u;
const NEXT_NUMBER = /^(?:,\s*|\s+và\s+)(?=\d+\/)/u;
const NUMBERED_KINDS = Object.keys(LAW_KINDS)
  .filter((kind) => !/luật$|^pháp lệnh$/.test(kind))
  .toSorted((a, b) => b.length - a.length);
const NUMBERED = NUMBERED_KINDS.map(
  (kind) => `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)}`,
).join('|');
const CAPITALS = NUMBERED_KINDS.map((kind) => kind.toLocaleUpperCase('vi')).join('|');
const KIND = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${NUMBERED})( hành động)?(?: số:?\\s+|\\s+(?=\\d+[/-]))|(${CAPITALS})(?: SỐ:?\\s+|\\s+(?=\\d+[/-])))`,
  'gu',
);
const LAW =
  /(?<![\p{L}\p{N}])(Bộ luật|Luật|BỘ LUẬT|LUẬT|Pháp lệnh)\s+(?:số\s+(?=\d+\/\d{4}\/)|(?=\p{Lu}|\d+\/\d{4}\/QH))/gu;
/** Another instrument inside what looks like a name. */
const OTHER = new RegExp(`(?<!\\p{L})(?:Luật|${NUMBERED})(?!\\p{L})`, 'u');
const LAW_NUMBER = /^\s+(?:số\s+)?(\d+\/\d{4}\/\p{Lu}+\d*(?:-\p{Lu}+\d*)*)/u;
const ISSUER =
  /^\s+của\s+(\p{Lu}[^,;.()“”]*?)(?=\s+(?:về|ban hành|quy định|phê duyệt|thực hiện)\s|\s*(?:[,;.()“”]|$))/u;
const ABOUT =
  /^\s+((?:về|ban hành|quy định|phê duyệt|thực hiện)\s.*?)(?=;|\s\(|\.(?:\s|$)|,\s(?:cụ thể|trong đó)\s|\svà các văn bản\s|$)/u;

/** Every document cited in a text, in reading order. The text is NFC. */
export function lawCitationsIn(text: string): LawCitation[] {
  const numbered = [...text.matchAll(KIND)].flatMap((match) => numberedCitations(text, match));
  const laws = [...text.matchAll(LAW)].flatMap((match) => namedLaw(text, match));
  return [...numbered, ...laws].toSorted((a, b) => a.start - b.start);
}

/** Those that one kind introduces: "các Nghị định số 63/2010/NĐ-CP, 92/2017/NĐ-CP". */
function numberedCitations(text: string, match: RegExpExecArray): LawCitation[] {
  const [, written, more = '', capitals = ''] = match;
  const name = written ?? sentenceCase(capitals);
  const kind = name.toLowerCase() as LawKind;
  const found: LawCitation[] = [];
  let start = match.index;
  let at = match.index + match[0].length;
  // what is left blank is printed as blanks, which the pattern for `số` has passed
  while (text[at - 1] === ' ' && text[at] === '/' && text[at - 2] === ' ') at -= 1;
  for (;;) {
    const number = NUMBER.exec(text.slice(at))?.[0].trimEnd() ?? '';
    if (number === '') return found;
    const blank = !/^\d/.test(number.trimStart());
    const rest = restOf(text, at + number.length);
    found.push({ kind, called: name + more, ...(blank ? {} : { number }), blank, ...rest, start });
    const next = NEXT_NUMBER.exec(text.slice(rest.end));
    if (next === null) return found;
    start = rest.end + next[0].length;
    at = start;
  }
}

function namedLaw(text: string, match: RegExpExecArray): LawCitation[] {
  const [whole, called = ''] = match;
  const begin = match.index + whole.length;
  const isBare = /^\d/.test(text.slice(begin, begin + 1));
  const length = isBare ? 0 : lawNameLength(text.slice(begin), OTHER);
  if (length === 0 && !isBare) return [];
  const title = text.slice(begin, begin + length);
  const named = begin + length - (isBare ? 1 : 0);
  const number = LAW_NUMBER.exec(text.slice(named));
  return [
    {
      kind: called.toLowerCase() as LawKind,
      called: sentenceCase(called),
      ...(isBare ? {} : { title: sentenceCase(title) }),
      ...(number?.[1] === undefined ? {} : { number: number[1] }),
      blank: false,
      ...restOf(text, named + (number?.[0].length ?? 0)),
      start: match.index,
    },
  ];
}

/** What is printed in capitals, as it is written in a sentence: "LUẬT DỮ LIỆU" → "Luật Dữ liệu". */
function sentenceCase(words: string): string {
  const isCapitals = words.length > 1 && words === words.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(words);
  return isCapitals ? `${words.charAt(0)}${words.slice(1).toLocaleLowerCase('vi')}` : words;
}

/** Date, issuer and subject that follow; `end` is that of the date. */
function restOf(text: string, at: number): Pick<LawCitation, 'date' | 'issuer' | 'about' | 'end'> {
  const date = DATE.exec(text.slice(at));
  const end = at + (date?.[0].length ?? 0);
  const issuer = ISSUER.exec(text.slice(end));
  const about = ABOUT.exec(text.slice(end + (issuer?.[0].length ?? 0)));
  return {
    ...(date === null ? {} : dateOf(date)),
    ...(issuer?.[1] === undefined ? {} : { issuer: issuer[1] }),
    ...(about?.[1] === undefined ? {} : { about: about[1] }),
    end,
  };
}

function dateOf([, shortDay, shortMonth, shortYear, day, month, year]: RegExpExecArray): { date?: string } {
  const parts = [shortYear ?? year, shortMonth ?? month, shortDay ?? day];
  if (parts.some((part) => part === undefined)) return {};
  return { date: parts.map((part) => (part ?? '').padStart(2, '0')).join('-') };
}
