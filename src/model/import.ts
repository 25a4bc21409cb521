/**
 * Running text of a Vietnamese legal document → a draft of its tree of units, for a reader to review.
 * Knows the printed order of such texts (chương, phần, mục, điều, khoản, điểm, nhóm *, bullets) and nothing of one document.
 */
import { unitIdOf } from '../citation/anchor.ts';
import { kindRow, type UnitKind } from '../citation/unit-kinds.ts';
import { joinBroken, type ParsedLine, parseLine } from './import-lines.ts';
import type { RunningLine } from './running.ts';
import type { Unit } from './schema/unit.ts';

type Draft = Unit & { units: Draft[] };

const CODE = /^(\p{Lu}{2,6}\d+):\s/u;

/** Imports a text; `roots` names the instruments in it in order (the first until the recipients' list ends, the next after it). */
export function importDocument(
  lines: RunningLine[],
  roots: string[] = ['quyet-dinh', 'khung-kien-truc'],
): Unit[] {
  const parsed = joinBroken(lines).map(parseLine);
  const result: Draft[] = [];
  let path: Draft[] = [];
  let rootsLeft = [...roots];
  let inRecipients = false;

  const open = (unit: Draft, depth: number): void => {
    path = path.slice(0, depth);
    const parent = path.at(-1);
    (parent ? parent.units : result).push(unit);
    path.push(unit);
  };
  const startRoot = (): void => {
    const [id, ...rest] = rootsLeft;
    rootsLeft = rest.length > 0 ? rest : ['phan-con-lai'];
    open({ id: id ?? 'van-ban', kind: 'van-ban', units: [] }, 0);
  };

  parsed.forEach((line, index) => {
    if (path.length === 0 && line.kind !== 'phu-luc') startRoot();
    if (line.kind === 'noi-nhan') inRecipients = true;
    else if (inRecipients && line.kind !== 'gach') {
      inRecipients = false;
      startRoot();
    }
    const unit = draftOf(line, path, parsed[index + 1]);
    open(unit, depthFor(unit, line, path));
  });
  return withIds(result);
}

function draftOf(line: ParsedLine, path: Draft[], next: ParsedLine | undefined): Draft {
  const kind = kindOf(line, path);
  const code = CODE.exec(line.rest)?.[1];
  const words =
    line.rest === '' ? {} : isHeading(kind, line, next, code) ? { heading: line.rest } : { text: line.rest };
  return {
    id: '',
    kind,
    ...(line.label ? { label: line.label } : {}),
    ...words,
    ...(code ? { code } : {}),
    units: [],
  };
}

function kindOf(line: ParsedLine, path: Draft[]): UnitKind {
  if (line.kind === 'muc' && path.some(({ kind }) => kind === 'dieu')) return 'khoan';
  const beforeBody = path.every(({ kind }) => ['van-ban', 'phu-luc', 'can-cu', 'the-thuc'].includes(kind));
  if (line.kind === 'can-cu' && !beforeBody) return 'doan';
  return line.kind === 'doan' && beforeBody ? 'the-thuc' : line.kind;
}

/** Chapters, parts, appendices and groups always have headings; sections, articles and points when their words are no sentence. */
function isHeading(
  kind: UnitKind,
  line: ParsedLine,
  next: ParsedLine | undefined,
  code: string | undefined,
): boolean {
  if (['phu-luc', 'chuong', 'phan', 'nhom'].includes(kind)) return true;
  if (code !== undefined || !['muc', 'dieu', 'khoan', 'diem'].includes(kind) || next === undefined)
    return false;
  return !/[.;]$/u.test(line.rest) && !(line.rest.endsWith(':') && line.rest.includes(','));
}

/** How many of the open units stay open above a new one. */
function depthFor(unit: Draft, line: ParsedLine, path: Draft[]): number {
  if (unit.kind === 'phu-luc') return 0;
  if (unit.kind === 'noi-nhan') return Math.min(1, path.length);
  if (unit.kind === 'muc' || unit.kind === 'khoan') {
    const inside = path.findIndex(({ kind, label }) => kind === unit.kind && !isPrefix(label, unit.label));
    if (inside >= 0) return inside;
    const number = path.findLastIndex(({ kind }) => kind === unit.kind);
    return number >= 0 ? number + 1 : depthByRank(3, path);
  }
  const { rank } = kindRow(unit.kind);
  if (rank !== undefined) {
    if (line.bullet === 2) {
      const bullet = path.findIndex((open) => open.kind === 'gach');
      if (bullet >= 0) return path[bullet]?.label === '+' ? bullet : bullet + 1;
    }
    return depthByRank(rank, path);
  }
  return (
    path.findLastIndex(
      ({ kind }) => kind !== 'gach' && (kindRow(kind).rank !== undefined || kind === 'noi-nhan'),
    ) + 1
  );
}

function depthByRank(rank: number, path: Draft[]): number {
  const at = path.findIndex(({ kind }) => (kindRow(kind).rank ?? (kind === 'noi-nhan' ? 6 : 9)) >= rank);
  return at < 0 ? path.length : at;
}

function isPrefix(outer: string | undefined, inner: string | undefined): boolean {
  const parts = (label: string | undefined): string[] => (label ?? '').replace(/\.$/, '').split('.');
  const a = parts(outer);
  const b = parts(inner);
  return a.length < b.length && a.every((part, index) => part === b[index]);
}

/** Gives every unit its anchor and drops empty `units`. */
export function withIds(units: Unit[]): Unit[] {
  const counters = new Map<string, number>();
  const count = (key: string): number => {
    const value = (counters.get(key) ?? 0) + 1;
    counters.set(key, value);
    return value;
  };
  const walk = (unit: Unit, anchor: string): Unit => {
    const { id, numbered } = unitIdOf(unit, anchor, count);
    const inner = (unit.units ?? []).map((child) => walk(child, numbered ? id : anchor));
    const { units: _, ...own } = unit;
    return { ...own, id, ...(inner.length > 0 ? { units: inner } : {}) };
  };
  return units.map((unit) => walk(unit, ''));
}
