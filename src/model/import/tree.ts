/** Units under construction: where each new one goes among those that are still open. Pure. */
import type { PrintedForm } from '../../citation/printed-forms.ts';
import { kindRow, type UnitKind } from '../../citation/unit-kinds.ts';
import type { Unit } from '../schema/unit.ts';

/** A unit without its anchor yet, with its line in the source. */
export type Draft = Omit<Unit, 'units'> & { units: Draft[]; line: number };

type Open = { unit: Draft; rank: number | undefined; form: string; bullet: 0 | 1 | 2 };

/** Forms of the parts that an article may be divided into. */
const DIVIDES_ARTICLES: readonly string[] = ['I.', 'A.'];

export class Tree {
  readonly roots: Draft[] = [];
  #open: Open[] = [];
  #lastLabels = new Map<UnitKind, string>();

  /** The units that are open, outermost first. */
  get path(): readonly Draft[] {
    return this.#open.map(({ unit }) => unit);
  }

  /** The innermost open unit. */
  get last(): Draft | undefined {
    return this.#open.at(-1)?.unit;
  }

  /** Begins an instrument or an appendix, which stands in nothing. */
  addRoot(unit: Draft): void {
    this.#lastLabels.clear();
    this.#add(unit, { depth: 0, rank: kindRow(unit.kind).rank, form: unit.kind });
  }

  /** A unit with a printed label, by the form of its label. */
  addLabelled(unit: Draft, form: PrintedForm): void {
    this.#lastLabels.set(unit.kind, unit.label ?? '');
    this.#add(unit, { depth: this.#depthOf(unit, form), ...form, form: form.name });
  }

  /** A line of the frame, right below its instrument or appendix. */
  addToFrame(unit: Draft): void {
    this.#add(unit, { depth: Math.min(1, this.#open.length), rank: undefined, form: unit.kind });
  }

  /** What has no label stands below the innermost unit that is no bullet. */
  addUnlabelled(unit: Draft): void {
    const holds = ({ unit: { kind }, rank }: Open): boolean =>
      kind !== 'gach' && (rank !== undefined || kind === 'noi-nhan');
    this.#add(unit, { depth: this.#open.findLastIndex(holds) + 1, rank: undefined, form: unit.kind });
  }

  #add(
    unit: Draft,
    { depth, rank, form, bullet = 0 }: Omit<Open, 'unit' | 'bullet'> & { depth: number; bullet?: 0 | 1 | 2 },
  ): void {
    this.#open = this.#open.slice(0, depth);
    (this.#open.at(-1)?.unit.units ?? this.roots).push(unit);
    this.#open.push({ unit, rank, form, bullet });
  }

  /** How many of the open units stay open above a new one. */
  #depthOf(unit: Draft, { rank, name, bullet, kind, worded }: PrintedForm): number {
    if (kind === 'noi-nhan') return Math.min(1, this.#open.length);
    if (name === '1.') return this.#depthOfNumber(unit.label);
    const part = DIVIDES_ARTICLES.includes(name) ? this.#depthInArticle(name) : undefined;
    if (part !== undefined) return part;
    if (bullet === 2) {
      const first = this.#open.findIndex((open) => open.unit.kind === 'gach');
      if (first >= 0) return this.#open[first]?.bullet === 2 ? first : first + 1;
    }
    if (kind === 'diem' || kind === 'tiet') {
      const sibling = this.#open.findIndex(({ form }) => form === name);
      return sibling >= 0 ? sibling : this.#depthOfRank(kindRow('nhom').rank ?? rank);
    }
    return worded || rank > 0 ? this.#depthOfRank(rank) : 0;
  }

  /** Where a part of an article goes: "Điều 1. Phê duyệt …: I. … II. …"; undefined for a part that holds articles or follows them. */
  #depthInArticle(name: string): number | undefined {
    const article = this.#open.findIndex(({ unit }) => unit.kind === 'dieu');
    const sibling = this.#open.findIndex(({ form }) => form === name);
    if (article < 0 || (sibling >= 0 && sibling < article)) return undefined;
    if (sibling >= 0) return sibling;
    const { heading, text, units } = this.#open[article]?.unit ?? {};
    const last = units?.at(-1)?.text ?? text ?? heading ?? '';
    return last.endsWith(':') ? article + 1 : undefined;
  }

  #depthOfRank(rank: number): number {
    const at = this.#open.findIndex((open) => (open.rank ?? Number.POSITIVE_INFINITY) >= rank);
    return at < 0 ? this.#open.length : at;
  }

  /** `4.3.1.` stands in `4.3.` and in `4.`; all other numbers of this form stand beside one another. */
  #depthOfNumber(label: string | undefined): number {
    const inside = this.#open.findIndex(({ form, unit }) => form === '1.' && !isPrefix(unit.label, label));
    if (inside >= 0) return inside;
    const number = this.#open.findLastIndex(({ form }) => form === '1.');
    return number >= 0 ? number + 1 : this.#depthOfRank(kindRow('khoan').rank ?? 0);
  }

  /** Labels of the open units of one form, the outermost first. */
  labelsOf(form: string): string[] {
    return this.#open.flatMap((open) => (open.form === form ? [open.unit.label ?? ''] : []));
  }

  /** The unit of a form that stands before a new one of the same form as its sibling. */
  openOf(form: string): Draft | undefined {
    return this.#open.find((open) => open.form === form)?.unit;
  }

  /** The last label of a kind in the instrument or appendix at hand. */
  lastLabel(kind: UnitKind): string | undefined {
    return this.#lastLabels.get(kind);
  }

  isIn(kind: UnitKind): boolean {
    return this.#open.some(({ unit }) => unit.kind === kind);
  }
}

/** The numbers of a label: `4.3.1.` → 4, 3, 1. */
export function numbersOf(label = ''): string[] {
  return label.replace(/[\s.)/–—-]*$/u, '').split('.');
}

function isPrefix(outer: string | undefined, inner: string | undefined): boolean {
  const [a, b] = [numbersOf(outer), numbersOf(inner)];
  return a.length < b.length && a.every((part, index) => part === b[index]);
}
