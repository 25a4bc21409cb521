/**
 * Running text of a Vietnamese legal document → a draft of its tree of units, for a reader to review. Knows the
 * printed order of such texts and nothing of one document; what it cannot decide it reports as a doubt.
 */
import { gapsIn } from '../../citation/numbering.ts';
import { type Label, labelsOf, type PrintedForm } from '../../citation/printed-forms.ts';
import type { UnitKind } from '../../citation/unit-kinds.ts';
import { slug } from '../../text/vi.ts';
import type { RunningLine } from '../running.ts';
import type { Unit } from '../schema/unit.ts';
import type { Doubt } from './doubt.ts';
import { isAttachment, isSentence, kindAhead, type Where } from './frame.ts';
import { isHeading, leavesAsText, listedFormsAsText } from './heading-words.ts';
import type { Item } from './item.ts';
import { itemsOf, NOTE_MARKS } from './items.ts';
import { chooseLabel } from './label-choice.ts';
import { isAdoption, isBasis, isCapitals, isFormula, MOTTO, MOTTO_BELOW, SIGNATURE } from './patterns.ts';
import { type Draft, Tree } from './tree.ts';
import { withIds } from './with-ids.ts';

export type Imported = { units: Unit[]; doubts: Doubt[] };

/** Imports a text; `roots` names the instruments in it in order, where they are known. */
export function importDocument(lines: readonly RunningLine[], roots: readonly string[] = []): Imported {
  const { items, doubts } = itemsOf(lines);
  if (items.length === 0)
    return { units: [], doubts: [...doubts, { line: 0, what: 'không có dòng lời văn nào.' }] };
  const builder = new Builder(items, roots, doubts);
  const drafts = builder.build();
  return { units: withIds(drafts.map(unitOf)), doubts: [...doubts, ...gapDoubts(drafts)] };
}

function unitOf({ line: _, units, ...unit }: Draft): Unit {
  return { ...unit, units: units.map(unitOf) };
}

function gapDoubts(drafts: readonly Draft[]): Doubt[] {
  return gapsIn(drafts).map(({ unit, before }) => ({
    line: (unit as Draft).line,
    what: `số không liền: sau số thứ ${before} là “${unit.label}”; nếu bản in đúng như vậy, khai đơn vị này trong “asPrinted” của văn bản.`,
  }));
}

/** Whether a number is the next one after another. */
function isNextNumber(before: string, label: string): boolean {
  return Number.parseInt(label, 10) === Number.parseInt(before, 10) + 1;
}

const CODE = /^(\p{Lu}{2,6}\d+):\s/u;

class Builder {
  readonly #items: readonly Item[];
  readonly #roots: string[];
  readonly #doubts: Doubt[];
  readonly #tree = new Tree();
  /** Units by the marks of footnotes in their words. */
  readonly #marks = new Map<string, Draft>();
  #where: Where = 'head';

  constructor(items: readonly Item[], roots: readonly string[], doubts: Doubt[]) {
    this.#items = items;
    this.#roots = [...roots];
    this.#doubts = doubts;
  }

  build(): Draft[] {
    for (let at = 0; at < this.#items.length; at += 1) {
      const item = this.#items[at];
      if (item === undefined) continue;
      if (item.kind === 'line') at += this.#addLine(item, at);
      else this.#addOther(item);
    }
    listedFormsAsText(this.#tree.roots);
    leavesAsText(this.#tree.roots);
    return this.#tree.roots;
  }

  /** Adds a line; returns how many of the lines after it belong to it as its heading. */
  #addLine({ line, text }: Item & { kind: 'line' }, at: number): number {
    const { label: found, doubt } = chooseLabel(text, this.#tree);
    const label =
      found?.form.bullet && this.#where === 'head' && this.#tree.path.length === 0 ? undefined : found;
    if (doubt !== undefined) this.#doubts.push({ line, what: doubt });
    if (label === undefined) {
      this.#addPlain(line, text, at);
      return 0;
    }
    const { rest } = label;
    const form = this.#formOf(label);
    const isFormAfterEnd = form.kind === 'mau' && this.#where === 'tail' && !this.#tree.isIn('phu-luc');
    if (form.kind === 'phu-luc' || isFormAfterEnd)
      return this.#addAppendix(form.kind, line, label.label, rest, at);
    const isAfterEnd = this.#where === 'tail' && form.bullet === 0 && form.kind !== 'noi-nhan';
    if (this.#tree.path.length === 0 || isAfterEnd) this.#startRoot(line, at);
    if (form.kind === 'noi-nhan') this.#where = 'tail';
    else if (this.#where === 'head') this.#where = 'body';
    const kind =
      form.name === '1.' && this.#tree.isIn('dieu') ? 'khoan' : this.#kindOf(form.kind, label.label);
    const below = form.worded && rest === '' ? this.#headingAt(at + 1) : [];
    const heading = below.map((entry) => entry.text).join(' ');
    const unit: Draft = {
      id: '',
      kind,
      label: label.label,
      line,
      units: [],
      ...this.#words(kind, rest, heading, at),
    };
    this.#tree.addLabelled(
      unit,
      kind === 'diem' && form.kind === 'tiet' ? { ...form, kind, name: 'a)' } : form,
    );
    if (form.kind === 'noi-nhan' && rest !== '') this.#addLine({ kind: 'line', line, text: rest }, at);
    this.#keepMarks(unit);
    if (form.kind === 'mau') this.#where = 'head';
    return below.length;
  }

  /** `1)` below an article is a clause; everywhere else it is a point. */
  #formOf({ form, label }: Label): PrintedForm {
    const open = this.#tree.openOf('1.')?.label;
    const isClause =
      form.name === '1)' &&
      this.#tree.isIn('dieu') &&
      (open === undefined ? !this.#tree.isIn('diem') : open.endsWith(')') && isNextNumber(open, label));
    return isClause ? { ...form, kind: 'khoan', name: '1.' } : form;
  }

  /** `a1)` is a subpoint below `a) … :` and a point that was put in between elsewhere. */
  #kindOf(kind: UnitKind, label: string): UnitKind {
    if (kind !== 'tiet') return kind;
    const point = ['a)', 'a.', 'a/', 'a-'].map((form) => this.#tree.openOf(form)).find(Boolean);
    const words = point?.text ?? point?.heading ?? '';
    const isBelow =
      point?.label?.startsWith(label.slice(0, 1)) && (words.endsWith(':') || point.units.length > 0);
    return isBelow ? 'tiet' : 'diem';
  }

  #words(
    kind: UnitKind,
    rest: string,
    heading: string,
    at: number,
  ): Pick<Draft, 'heading' | 'text' | 'code'> {
    if (heading !== '') return { heading };
    if (rest === '' || kind === 'noi-nhan') return {};
    const code = CODE.exec(rest)?.[1];
    if (code !== undefined) return { text: rest, code };
    return isHeading(kind, rest, this.#items[at + 1]) ? { heading: rest } : { text: rest };
  }

  /** The lines of a heading that stand below its label: one, or several in capitals. */
  #headingAt(from: number): { line: number; text: string }[] {
    const lines: { line: number; text: string }[] = [];
    for (let at = from; at < this.#items.length; at += 1) {
      const item = this.#items[at];
      if (item?.kind !== 'line' || labelsOf(item.text).length > 0) break;
      const { text } = item;
      const isTitle =
        !/[.;:,]$/u.test(text) && !text.startsWith('(') && text.length < 250 && !MOTTO.test(text);
      if (!isTitle || (lines.length > 0 && !isCapitals(text))) break;
      if (lines[0] !== undefined && !isCapitals(lines[0].text)) break;
      lines.push(item);
    }
    return lines;
  }

  /** An appendix, or a form that was issued without one. */
  #addAppendix(kind: UnitKind, line: number, label: string, rest: string, at: number): number {
    const below = rest === '' || isCapitals(rest) ? this.#headingAt(at + 1) : [];
    const heading = [
      rest,
      ...below.filter(({ text }) => rest === '' || isCapitals(text)).map(({ text }) => text),
    ];
    const words = heading.filter(Boolean).join(' ');
    const taken = heading.length - 1;
    this.#tree.addRoot({
      id: '',
      kind,
      label,
      line,
      units: [],
      ...(words !== '' && { heading: words }),
    });
    this.#where = 'head';
    return taken;
  }

  #addPlain(line: number, text: string, at: number): void {
    if (this.#tree.path.length === 0 || this.#isAttachment(at)) this.#startRoot(line, at);
    const unit: Draft = { id: '', kind: this.#plainKind(text, at), text, line, units: [] };
    if (unit.kind === 'the-thuc' || unit.kind === 'can-cu') this.#addToFrame(unit);
    else if (isAdoption(text) && !this.#tree.isIn('phu-luc')) this.#tree.addToFrame(unit);
    else this.#tree.addUnlabelled(unit);
    this.#keepMarks(unit);
  }

  /** A line of the frame stands right below its instrument or appendix, that of a form in the form. */
  #addToFrame(unit: Draft): void {
    if (this.#tree.isIn('mau') && this.#where === 'head') this.#tree.addUnlabelled(unit);
    else this.#tree.addToFrame(unit);
  }

  /** What a line without a label is, by where it stands. */
  #plainKind(text: string, at: number): UnitKind {
    if (/^Hình \d+[:.]/u.test(text)) return 'hinh';
    if (this.#where === 'tail') {
      const isRecipient = this.#tree.last?.kind === 'noi-nhan' || this.#tree.path.at(-2)?.kind === 'noi-nhan';
      return isRecipient && !isCapitals(text) && /[;.,]$/u.test(text) ? 'doan' : 'the-thuc';
    }
    if (this.#where === 'head') {
      if (this.#tree.isIn('phu-luc') || this.#tree.isIn('mau')) {
        const isFrame = isCapitals(text) || text.startsWith('(') || MOTTO_BELOW.test(text);
        if (isFrame) return 'the-thuc';
      } else {
        if (isBasis(text)) return 'can-cu';
        if (!isSentence(text) || isFormula(text)) return 'the-thuc';
      }
      this.#where = 'body';
      return 'doan';
    }
    if (SIGNATURE.test(text) || this.#isEnd(text)) {
      this.#where = 'tail';
      return 'the-thuc';
    }
    if (this.#tree.last?.units.length === 0 && isCapitals(text) && this.#isAttachment(at)) return 'the-thuc';
    return 'doan';
  }

  /** A line in capitals behind "./.", with which an instrument ends. */
  #isEnd(text: string): boolean {
    return isCapitals(text) && /\.\/\.?$/.test(this.#tree.last?.text ?? '');
  }

  #addOther(item: Exclude<Item, { kind: 'line' }>): void {
    if (this.#tree.path.length === 0) this.#startRoot(item.line, 0);
    if (item.kind === 'footnote') {
      const unit: Draft = {
        id: '',
        kind: 'chu-thich',
        label: item.label,
        text: item.text,
        line: item.line,
        units: [],
      };
      this.#marks.get(item.label)?.units.push(unit);
      return;
    }
    if (this.#where === 'head') this.#where = 'body';
    if (item.kind === 'quote') {
      const unit: Draft = { id: '', kind: 'trich', text: item.text, line: item.line, units: [] };
      this.#tree.addUnlabelled(unit);
      this.#keepMarks(unit);
      return;
    }
    const rows = item.rows.map(({ line, text }): Draft => ({ id: '', kind: 'hang', text, line, units: [] }));
    const table: Draft = {
      id: '',
      kind: 'bang',
      line: item.line,
      units: rows,
      ...(item.head !== undefined && { text: item.head }),
    };
    this.#tree.addUnlabelled(table);
    for (const row of rows) this.#keepMarks(row);
  }

  #keepMarks(unit: Draft): void {
    for (const [mark] of `${unit.heading ?? ''} ${unit.text ?? ''}`.matchAll(NOTE_MARKS))
      this.#marks.set(mark, unit);
  }

  #isAttachment(at: number): boolean {
    if (this.#tree.isIn('phu-luc') || this.#tree.path.length === 0) return false;
    return isAttachment(this.#items.slice(at, at + 6), this.#where);
  }

  #startRoot(line: number, at: number): void {
    const known = this.#roots.shift();
    const kind = known === undefined ? kindAhead(this.#items.slice(at, at + 40)) : undefined;
    if (known === undefined && kind === undefined)
      this.#doubts.push({
        line,
        what: 'không nhận ra loại văn bản ở phần đầu; đơn vị gốc mang mã “van-ban”.',
      });
    this.#tree.addRoot({ id: known ?? slug(kind ?? 'văn bản'), kind: 'van-ban', line, units: [] });
    this.#where = 'head';
  }
}
