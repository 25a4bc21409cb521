/** Ticks as JSON and CSV files, and the reading of such files, which are not trusted. */
import { csvText, parseCsv } from '../../text/csv.ts';
import { fold } from '../../text/vi.ts';
import { type ReadTicks, shortened } from './ticks.ts';

/** A larger file is not read, in bytes. */
export const LARGEST_FILE = 200_000;
/** More entries than a checklist can have are not read. */
const MOST_ENTRIES = 2000;

/** One line of a checklist as the page has it. */
export type Line = { key: string; code: string; name: string; part: string };

/** Reasons why a file is refused. */
export type Refusal = 'too-large' | 'not-a-checklist' | 'another-checklist';

/** JSON: which checklist, and the codes that are ticked. */
export function ticksAsJson(checklist: string, lines: readonly Line[], ticked: ReadonlySet<string>): string {
  const daCo = lines.filter(({ key }) => ticked.has(key)).map(({ code }) => code);
  return `${JSON.stringify({ danhSach: checklist, daCo }, null, 2)}\n`;
}

/** CSV: every line of the checklist, with `x` where it is ticked. */
export function ticksAsCsv(lines: readonly Line[], ticked: ReadonlySet<string>): string {
  return csvText([
    ['Mã', 'Tên', 'Phần', 'Đã có'],
    ...lines.map(({ key, code, name, part }) => [code, name, part, ticked.has(key) ? 'x' : '']),
  ]);
}

/**
 * Reads a file of ticks. Codes that the checklist does not have are named and ignored; nothing else of the file is
 * used. A JSON file that names another checklist is refused.
 */
export function ticksFromFile(text: string, checklist: string, lines: readonly Line[]): ReadTicks | Refusal {
  if (text.length > LARGEST_FILE) return 'too-large';
  const codes = /^\ufeff?\s*[{[]/.test(text) ? codesOfJson(text, checklist) : codesOfCsv(text);
  if (typeof codes === 'string') return codes;
  if (codes.length > MOST_ENTRIES) return 'too-large';
  const known = new Map(lines.map(({ key, code }) => [comparable(code), key]));
  const ticked = new Set<string>();
  const unknown: string[] = [];
  for (const code of codes) {
    const key = known.get(comparable(code));
    if (key === undefined) unknown.push(shortened(code));
    else ticked.add(key);
  }
  return { ticked, unknown };
}

/** Codes are compared without marks and capitals: `ƯDCQS9` is `udcqs9`. */
function comparable(code: string): string {
  return fold(code.trim());
}

function codesOfJson(text: string, checklist: string): string[] | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return 'not-a-checklist';
  }
  if (typeof value !== 'object' || value === null) return 'not-a-checklist';
  const own = (name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
  const codes = own('daCo');
  if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string')) return 'not-a-checklist';
  return own('danhSach') === checklist ? codes : 'another-checklist';
}

/** Words in the column "Đã có" that mean yes. */
const YES = ['x', 'co', '1', 'true', 'da co'];

function codesOfCsv(text: string): string[] | Refusal {
  const [head = [], ...rows] = parseCsv(text);
  const column = (name: string) => head.findIndex((title) => comparable(title) === name);
  const [code, yes] = [column('ma'), column('da co')];
  if (code < 0 || yes < 0) return 'not-a-checklist';
  return rows.filter((row) => YES.includes(comparable(row[yes] ?? ''))).map((row) => row[code] ?? '');
}
