/**
 * The contract between planned pages and components: every block that a page may hold, with what its component takes.
 * Values arrive in a component as strings; `true` arrives as true.
 */

import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { FoundBy } from '../model/findings.ts';
import type { CounterpartKind } from '../model/schema/counterpart.ts';
import type { Strength } from '../model/schema/duty.ts';
import type { FindingKind, Severity } from '../model/schema/finding.ts';
import type { UnitKind } from '../model/schema/unit.ts';
import type { ComparedKind, ComparedTable } from '../model/version-comparison.ts';
import * as mdx from '../text/mdx.ts';

type Digits = `${number}`;
/** Mark of a unit with notes. */
export type NotesMark = Digits | 'mới' | 'đổi';
type None = Record<string, never>;
/** Our reading of a change, or what a rule finds. */
type AnyChange = CounterpartKind | ComparedKind;

type ComparisonRow = {
  id: string;
  kind: AnyChange;
  name?: string;
  official?: boolean;
  href?: string;
  code?: string;
  /** Line above the name: the framework, the number of the principle. */
  over?: string;
  layer?: Digits;
};

export type Blocks = {
  Alphabet: {
    label: string;
    /** Pairs `anchor:letter` with spaces between. */
    letters: string;
  };
  Backlinks: { title: string };
  Card: {
    href: string;
    code?: string;
    name: string;
    layer?: Digits;
    /** Editorial words below the name. */
    note?: string;
    /** Whether `name` is the document's own words. */
    official?: boolean;
    /** What the name is of, for screen readers, where several cards have the same name. */
    of?: string;
  };
  Cards: {
    /** Layer that gives all cards its colour. */
    layer?: Digits;
  };
  /** Words of a cell of an official table. */
  Cell: { head?: boolean };
  Change: { kind: AnyChange };
  /** A row of a comparison of two versions; it goes when the next version changes nothing there, so its anchor is not published. */
  ChangeRow: ComparisonRow & { table: ComparedTable };
  ComparisonFilters: {
    comparison: string;
    /** Kinds that have rows, with spaces between. */
    kinds: string;
    /** Tables between which a reader can choose, with spaces between. */
    tables?: string;
  };
  ComparisonRow: ComparisonRow;
  ComparisonTable: {
    /** Description of the rows. */
    name: string;
    /** What the subject is called. */
    noun: string;
    earlier: string;
    /** Whether the rows show the words that differ, which need most of the width. */
    wide?: boolean;
  };
  Contents: None;
  Deadline: { year: Digits };
  Deleted: None;
  Diagram: {
    id: string;
    /** Whether the page is the figure's own. */
    own?: boolean;
  };
  DiagramPreview: { id: string };
  DiagramPreviews: None;
  Difference: {
    /** What the marks mean; absent where the page has said so. */
    before?: string;
    now?: string;
  };
  Duties: None;
  Duty: {
    id: string;
    strength: Strength;
    /** Our summary of it. */
    what: string;
  };
  /** Filters, rows and numbers of the duties of one document. */
  DutyFilters: { document: string };
  DutyTable: { document: string };
  DutyTotals: { document: string };
  Earlier: None;
  /** What pages written by hand say of the documents of this site, one part at a time. */
  Edition: {
    part: 'la-gi' | 'van-ban' | 'gop-y' | 'tinh-trang' | 'di-lai' | 'dia-chi' | 'trich-dan' | 'ban';
  };
  Entry: {
    href: string;
    label?: string;
    text?: string;
    /** Whether `text` is the document's own heading. */
    official?: boolean;
    /** Editorial words below the text. */
    note?: string;
    /** What the text is of, for screen readers, where several entries of a page have the same text. */
    of?: string;
    /** Number of entries around it. */
    level?: Digits;
  };
  Fact: { term: string };
  Facts: None;
  Finding: {
    id: string;
    severity: Severity;
    rank: '1' | '2' | '3';
    /** What it is about, in a few words. */
    title: string;
    part: string;
    by: FoundBy;
  };
  FindingFilters: { kind: FindingKind; total: Digits };
  Findings: None;
  Inserted: None;
  Letter: {
    /** Number of the first comment. */
    start: Digits;
  };
  LetterItem: None;
  Moved: {
    /** Anchor that is gone; absent when the whole page is. */
    id?: string;
    /** Whether there is a single place to go to, so that a script goes there. */
    follow?: boolean;
  };
  Note: {
    title?: string;
    /** Whether the whole page is editorial, so that the note needs no label. */
    plain?: boolean;
  };
  OwnFiles: None;
  /** Links to the pages of a list. */
  PageNumbers: {
    label: string;
    /** Address of the list. */
    list: string;
    pages: Digits;
    /** Number of the page that they stand on. */
    here: Digits;
  };
  Place: None;
  PrintedFile: { name: string };
  Reading: None;
  Ref: { href: string };
  Relations: { component: string };
  ReviewTotals: None;
  Section: { id: string; title: string; level?: '2' | '3' | '4' };
  Source: None;
  /** A line that a publisher put before a document. */
  SourceLine: { id: string };
  Task: None;
  Tasks: None;
  Term: { id: string; term: string };
  Terms: None;
  Timeline: None;
  TimelineTask: {
    /** Body that has the task. */
    body: string;
    href: string;
  };
  TimelineYear: { year: Digits };
  Total: { href: string; kind: AnyChange; count: Digits; name: string };
  Totals: None;
  Unit: {
    /** Anchor; absent in a quotation. */
    id?: string;
    kind: UnitKind;
    code?: string;
    /** Earlier anchors with spaces between. */
    former?: string;
    depth: Digits;
    /** What completes the citation of every unit below, where it is not the page's own instrument. */
    instrument?: string;
    /** Page where this unit and those in it are to be linked, when it is not the page's own address. */
    home?: string;
    /** Whether it is a letterhead line that is printed in capitals. */
    capitals?: boolean;
  };
  UnitNotes: {
    /** What the notes are, for the closed list: "3 nhận xét của ban biên tập, được nhắc đến 2 lần". */
    title: string;
  };
  /** A row of an official table; without `id` it is the head, or a quotation. */
  UnitRow: { id?: string };
  /** An official table; `name` is how a citation calls it. */
  UnitTable: { name: string };
  Unseen: None;
  Version: {
    name: string;
    href: string;
    posted: string;
    /** Whether the page is this version. */
    current?: boolean;
    /** Whether no version came after it. */
    newest?: boolean;
  };
  Versions: None;
  Wording: {
    id: string;
    href: string;
    code?: string;
    name: string;
    /** The framework, where there is no code that tells it. */
    framework?: string;
  };
  Words: {
    /** `label`: the unit has a label and no words of its own. */
    as?: 'p' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'span' | 'label';
    label?: string;
    /** Anchor of the unit; absent in a quotation. */
    anchor?: string;
    /** How a citation names the unit: "điểm đ mục 4 phần II". */
    name?: string;
    /** Title of the unit's notes, where it has some. */
    notes?: string;
    /** What of them is seen at once: the number of comments, or that the unit is new or changed. */
    mark?: NotesMark;
  };
};

export type BlockName = keyof Blocks;

/** A component with blocks in it. */
export function block<Name extends BlockName>(
  name: Name,
  props: Blocks[Name],
  children: RootContent[] = [],
): MdxJsxFlowElement {
  return mdx.block(name, props, children);
}

/** A component with words in it, as a block of its own. */
export function line<Name extends BlockName>(
  name: Name,
  props: Blocks[Name],
  ...children: (PhrasingContent | string)[]
): Paragraph {
  return mdx.line(name, props, ...children);
}

/** A component among words. */
export function inline<Name extends BlockName>(
  name: Name,
  props: Blocks[Name],
  ...children: (PhrasingContent | string)[]
): MdxJsxTextElement {
  return mdx.inline(name, props, ...children);
}
