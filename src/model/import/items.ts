/** The lines of a text made into items, each of which becomes one unit or one label with its words. Pure. */
import type { RunningLine } from '../running.ts';
import { joinBroken } from './broken-lines.ts';
import { type Doubt, quoted } from './doubt.ts';
import type { Item } from './item.ts';
import { withoutPageMarks } from './page-marks.ts';
import { IN_A_FRAME, isBasis, MOTTO } from './patterns.ts';

/** Items in reading order; uncertain decisions are reported as doubts. */
export function itemsOf(lines: readonly RunningLine[]): { items: Item[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const kept = withoutPageMarks(lines, doubts);
  const tables = tablesIn(kept, doubts);
  const broken = joinBroken(tables).flatMap(basesIn);
  return { items: footnotesIn(quotesIn(broken, doubts), doubts), doubts };
}

/** Rows that follow one another, two or more, are a table; letterheads and signatures that are set in columns are none. */
function tablesIn(lines: readonly RunningLine[], doubts: Doubt[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (lines[end]?.cells !== undefined) end += 1;
    const rows = lines.slice(at, end);
    const isTable = rows.length > 1 && !rows.some(({ text }) => IN_A_FRAME.test(text) || MOTTO.test(text));
    if (isTable) items.push(tableOf(rows, doubts));
    for (const line of isTable ? [] : lines.slice(at, Math.max(end, at + 1))) items.push(...linesIn(line));
    at = Math.max(end, at + 1);
  }
  return items;
}

/** A line of a frame; two columns that a tab parts are two lines. */
function linesIn({ line, text, cells = [] }: RunningLine): Item[] {
  const isRow = cells.length > 1 && /Nơi nhận|CỘNG H(?:ÒA|OÀ)|Độc lập - Tự do|^Số:.*ngày/u.test(text);
  const parts = isRow ? cells.filter((cell) => cell !== '') : [text];
  return parts.map((part) => ({ kind: 'line', line, text: part }));
}

function tableOf(rows: readonly RunningLine[], doubts: Doubt[]): Item {
  const words = rows.map(({ line, cells = [] }) => ({ line, text: cells.join('\t') }));
  const [first, ...rest] = words;
  const line = first?.line ?? 0;
  const isHeaded = rows[0]?.head === true || isHead(rows[0]?.cells, rows[1]?.cells);
  const columns = new Set(rows.map(({ cells = [] }) => cells.length));
  const uneven = columns.size > 1 ? `, các hàng có ${[...columns].join(' hoặc ')} ô` : '';
  doubts.push({
    ...{ line, to: rows.at(-1)?.line ?? line },
    what: `đọc là bảng ${Math.max(...columns)} cột, ${isHeaded ? `${rest.length} hàng dưới dòng đầu bảng` : `${words.length} hàng, không có dòng đầu bảng`}${uneven}.`,
  });
  return { kind: 'table', line, head: isHeaded ? first?.text : undefined, rows: isHeaded ? rest : words };
}

const FIRST_NUMBER = /^(?:0?1|[IAa])[.)]?$/u;

/** Whether a row is the head of those below it: it says so, or they are counted and it is not. */
function isHead(
  [first = '', ...others]: readonly string[] = [],
  [next = '']: readonly string[] = [],
): boolean {
  if (/^(?:STT|TT|Số TT|Số thứ tự)(?!\p{L})/iu.test(first)) return true;
  return (
    FIRST_NUMBER.test(next) && [first, ...others].every((cell) => cell !== '' && !/^[\d.,]+$/.test(cell))
  );
}

/** Legal bases that one line holds, each by itself. */
function basesIn(item: Item): Item[] {
  if (item.kind !== 'line' || !isBasis(item.text)) return [item];
  return item.text
    .split(/(?<=[,;])\s+(?=(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s)/u)
    .map((text) => ({ ...item, text }));
}

/** A line that ends with a quotation. */
const CLOSED = /[”"][.;,]*$/u;
/** How far a quotation may run. */
const LONGEST_QUOTE = 400;

/** Lines from an opening quotation mark to the closing one, where they are several, are one quotation. */
function quotesIn(items: readonly Item[], doubts: Doubt[]): Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    const start = item.kind === 'line' ? quoteStart(item.text) : -1;
    const end = start < 0 ? -1 : quoteEnd(items, at, start);
    if (item.kind !== 'line' || start < 0 || (end === at && (start > 0 || !CLOSED.test(item.text)))) {
      found.push(item);
      continue;
    }
    if (end < 0) {
      doubts.push({
        line: item.line,
        what: `dấu ngoặc kép mở ở ${quoted(item.text)} không có dấu đóng; đọc như lời thường.`,
      });
      found.push(item);
      continue;
    }
    if (start > 0) found.push({ ...item, text: item.text.slice(0, start).trim() });
    const within = items.slice(at, end + 1);
    const to = within.at(-1)?.line ?? item.line;
    const texts = within.flatMap((part) => (part.kind === 'line' ? [part.text] : textsOf(part)));
    const text = [texts[0]?.slice(start), ...texts.slice(1)].join('\n');
    found.push({ kind: 'quote', line: item.line, to, text });
    if (to > item.line)
      doubts.push({
        ...{ line: item.line, to },
        what: `lời trích qua nhiều dòng ${quoted(text)}; để nguyên trong đơn vị đứng trước, không có neo riêng.`,
      });
    at = end;
  }
  return found;
}

function textsOf(item: Item): string[] {
  if (item.kind === 'table')
    return [...(item.head === undefined ? [] : [item.head]), ...item.rows.map(({ text }) => text)];
  return [item.text];
}

/** Where a quotation starts that may run over several lines: at the beginning of a line, or behind a colon; -1 for none. */
function quoteStart(text: string): number {
  if (/^[“"]/u.test(text)) return 0;
  const opened = depthAfter(text, 0) > 0 ? /:\s*(?=[“"][^“”"]*$)/u.exec(text) : null;
  return opened === null ? -1 : opened.index + opened[0].length;
}

/** Index of the item in which the quotation ends; -1 when it does not. */
function quoteEnd(items: readonly Item[], from: number, start: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(items.length, from + LONGEST_QUOTE); at += 1) {
    const item = items[at];
    if (item === undefined) return -1;
    const texts = textsOf(item);
    for (const [index, text] of texts.entries())
      depth = depthAfter(at === from && index === 0 ? text.slice(start) : text, depth);
    if (depth <= 0) return at;
  }
  return -1;
}

/** How many quotations are open behind a text; straight marks open and close by turns. */
function depthAfter(text: string, before: number): number {
  let depth = before;
  for (const mark of text.match(/[“”"]/gu) ?? []) {
    if (mark === '“' || (mark === '"' && depth === 0)) depth += 1;
    else depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Marks of footnotes, and a line that begins with one. */
export const NOTE_MARKS = /\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}/gu;
const NOTE = /^(\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})\s*(.*)$/u;

/** "[1] …" is a footnote when the mark stands in the text before it. */
function footnotesIn(items: readonly Item[], doubts: Doubt[]): Item[] {
  const marks = new Set<string>();
  return items.map((item): Item => {
    const [, label, text = ''] = item.kind === 'line' ? (NOTE.exec(item.text) ?? []) : [];
    if (label !== undefined && marks.has(label)) return { kind: 'footnote', line: item.line, label, text };
    if (label?.startsWith('['))
      doubts.push({ line: item.line, what: `chú thích ${label} không có dấu nào trong lời văn phía trước.` });
    for (const [mark] of textsOf(item).join('\n').matchAll(NOTE_MARKS)) marks.add(mark);
    return item;
  });
}
