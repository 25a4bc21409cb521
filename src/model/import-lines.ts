import type { RunningLine } from './running.ts';
import type { UnitKind } from './schema/unit.ts';

/** What one line of an official text is, as far as the line itself tells. */
export type ParsedLine = {
  kind: UnitKind;
  /** As printed, `''` when the line has none. */
  label: string;
  rest: string;
  /** Depth of a bullet: `-` and `·` 1, `+` 2; 0 for everything else. */
  bullet: 0 | 1 | 2;
  line: number;
};

const PATTERNS: { kind: UnitKind; pattern: RegExp; bullet?: 1 | 2 }[] = [
  { kind: 'phu-luc', pattern: /^(PHỤ LỤC)\s+(.*)$/u },
  { kind: 'chuong', pattern: /^(CHƯƠNG \d+\.)\s*(.*)$/u },
  { kind: 'dieu', pattern: /^(Điều \d+\.)\s*(.*)$/u },
  { kind: 'phan', pattern: /^([IVX]+\.)\s*([^\p{Ll}]*)$/u },
  { kind: 'muc', pattern: /^(\d+(?:\.\d+)+\.?|\d+\.)\s+(.*)$/u },
  { kind: 'diem', pattern: /^([a-zđ]\)(?:\s+-)?)\s*(.*)$/u },
  { kind: 'diem', pattern: /^(\((?:\d+|[ivx]+)\))\s+(.*)$/u },
  { kind: 'nhom', pattern: /^(\*)\s+(.*)$/u },
  { kind: 'gach', pattern: /^([-–·])\s+(.*)$/u, bullet: 1 },
  { kind: 'gach', pattern: /^(\+)\s+(.*)$/u, bullet: 2 },
  { kind: 'noi-nhan', pattern: /^(Nơi nhận:)()$/u },
];

const UNLABELLED: { kind: UnitKind; pattern: RegExp }[] = [
  { kind: 'can-cu', pattern: /^(?:Căn cứ |Theo đề nghị )/u },
  { kind: 'hinh', pattern: /^Hình \d+[:.]/u },
];

/** Reads one line's label and kind. A line that no pattern knows is a paragraph (`doan`). */
export function parseLine({ text, line }: RunningLine): ParsedLine {
  for (const { kind, pattern, bullet } of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { kind, label: match[1] ?? '', rest: match[2] ?? '', bullet: bullet ?? 0, line };
  }
  const kind = UNLABELLED.find(({ pattern }) => pattern.test(text))?.kind ?? 'doan';
  return { kind, label: '', rest: text, bullet: 0, line };
}

/** A sentence cannot end on these words, a letterhead line not on the last one: the next line goes on. */
const OPEN_END = /(?:,|(?:^|\s)(?:tại|các|của|và|hoặc|theo|về|do|cho)|XÃ HỘI CHỦ)$/u;

/**
 * Joins lines that were broken inside a sentence: after an open bracket, a comma or a word that cannot end one,
 * when the next line starts with no label.
 */
export function joinBroken(lines: RunningLine[]): RunningLine[] {
  const joined: RunningLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && isOpen(last.text) && parseLine(line).label === '') {
      joined[joined.length - 1] = { line: last.line, text: `${last.text} ${line.text}` };
    } else joined.push(line);
  }
  return joined;
}

function isOpen(text: string): boolean {
  const brackets = text.split('(').length - text.replace(/(?<=^\p{L}|\s\p{L})\)/gu, '').split(')').length;
  return OPEN_END.test(text) || (text.startsWith('(') && brackets > 0);
}
