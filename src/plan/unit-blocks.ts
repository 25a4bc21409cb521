/** Units of an official document as blocks of a page. */
import type { RootContent } from 'mdast';
import { citedName, instrumentName } from '../citation/legal-form.ts';
import { kindOfInstrument } from '../citation/unit-name.ts';
import { sectionAddress } from '../model/address.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Unit } from '../model/schema/unit.ts';
import { paragraph } from '../text/mdx.ts';
import { block, line, type NotesMark } from './blocks.ts';
import { linkedPieces, linkedText } from './linked-text.ts';
import { tableBlocks } from './table-blocks.ts';

/** Editorial notes on a unit. */
export type UnitNotes = {
  title: string;
  /** What is seen of them at once; nothing where the texts only name the unit. */
  mark: NotesMark | undefined;
  /** The notes themselves; absent on a page that brings them from the page of the unit on demand. */
  block?: RootContent;
};

export type UnitsOptions = {
  /** Level of the first heading below the page's own. */
  headingLevel: number;
  /** Units that have a page of their own become entries that lead there; false: everything is printed. */
  stopAtPages: boolean;
  /** Whether units get anchors: on section pages and in the whole text, not in quotations. */
  anchors: boolean;
  /** Page where everything in a unit is to be linked, when that is not the page that shows it here. */
  home?: (placed: PlacedUnit) => string | undefined;
  /** False: no links in the words, as in a version that stays as it was while what they lead to goes on. */
  linked?: boolean;
  /** Editorial notes on a unit, which follow its words. */
  notes?: (placed: PlacedUnit) => UnitNotes | undefined;
  /** Blocks after the words of a unit and before the units in it, or after a unit without any: figures. */
  behind?: (placed: PlacedUnit) => RootContent[];
};

/** One unit with everything below it. */
export function unitBlock(graph: Graph, placed: PlacedUnit, options: UnitsOptions, depth = 0): RootContent {
  const { document, unit, ancestors } = placed;
  const notes = options.notes?.(placed);
  const own = wordsBlocks(graph, placed, options, notes);
  const inner = innerBlocks(
    graph,
    { document, unit, ancestors },
    { ...options, headingLevel: options.headingLevel + (unit.heading === undefined ? 0 : 1) },
    depth + 1,
  );
  return block(
    'Unit',
    {
      id: options.anchors ? unit.id : undefined,
      kind: unit.kind,
      code: options.anchors ? unit.code : undefined,
      depth: `${depth}`,
      instrument:
        options.anchors && (unit.kind === 'van-ban' || ancestors.length === 0)
          ? instrumentName(placed)
          : undefined,
      home: options.home?.(placed),
      capitals: unit.kind === 'the-thuc' && isCapitals(unit.text ?? ''),
    },
    [
      ...own,
      ...(notes?.block === undefined ? [] : [notes.block]),
      ...(isParagraph(unit) ? [] : (options.behind?.(placed) ?? [])),
      ...inner,
    ],
  );
}

function isParagraph({ units = [] }: Unit): boolean {
  return units.length === 0;
}

/** One unit, then the figures that stand behind it, which are no part of a paragraph. */
function unitAndFigures(graph: Graph, placed: PlacedUnit, options: UnitsOptions, depth = 0): RootContent[] {
  return [
    unitBlock(graph, placed, options, depth),
    ...(isParagraph(placed.unit) ? (options.behind?.(placed) ?? []) : []),
  ];
}

/** A whole document: what its publisher put before it, then its units, with what the received text lost. */
export function documentBlocks(graph: Graph, document: LegalDocument, options: UnitsOptions): RootContent[] {
  return [
    ...publisherNote(document),
    ...document.units.flatMap((unit, index) => [
      ...lostNote(unit, document.units[index - 1]),
      ...unitAndFigures(graph, { document, unit, ancestors: [] }, options),
    ]),
  ];
}

/** The publisher's lines, which are no words of the document, under the anchors that they have always had; nothing without them. */
export function publisherNote({ publisher }: LegalDocument): RootContent[] {
  if (publisher === undefined) return [];
  const title = 'Hộp thông tin của nơi đăng: dữ liệu về nguồn, không phải lời của văn bản';
  return [
    block(
      'Note',
      { title },
      publisher.map(({ id, text }) => block('SourceLine', { id }, [paragraph(text)])),
    ),
  ];
}

/** Says before the first unit concerned that the heading above it is missing from the text as received. */
export function lostNote({ lostAbove }: Unit, before: Unit | undefined): RootContent[] {
  if (lostAbove === undefined || before?.lostAbove === lostAbove) return [];
  return [
    block('Note', {}, [
      paragraph(`Bản nhận được thiếu tiêu đề của ${lostAbove}. Từ đây là nội dung của ${lostAbove}.`),
    ]),
  ];
}

/** The units below a unit; those with a page of their own as one list of entries. */
export function innerBlocks(
  graph: Graph,
  { document, unit, ancestors }: PlacedUnit,
  options: UnitsOptions,
  depth = 0,
): RootContent[] {
  const blocks: RootContent[] = [];
  let entries: RootContent[] = [];
  const flush = (): void => {
    if (entries.length > 0) blocks.push(block('Contents', {}, entries));
    entries = [];
  };
  for (const [index, child] of (unit.units ?? []).entries()) {
    if (child.kind === 'hang') {
      // the row stands in its table, its footnotes below that
      const row = { document, unit: child, ancestors: [...ancestors, unit] };
      blocks.push(...innerBlocks(graph, row, options, depth));
      continue;
    }
    const before = unit.units?.[index - 1];
    if (options.stopAtPages && document.pages.includes(child.id)) {
      entries.push(pageEntry(document.id, child));
      continue;
    }
    flush();
    blocks.push(...lostNote(child, before));
    const placed = { document, unit: child, ancestors: [...ancestors, unit] };
    blocks.push(...unitAndFigures(graph, placed, options, depth));
  }
  flush();
  return blocks;
}

/** A link to the page of a unit, in the document's own words. */
export function pageEntry(documentId: string, unit: Unit): RootContent {
  return block('Entry', {
    href: sectionAddress(documentId, unit.id),
    label: unit.label,
    text: unit.heading ?? unit.text ?? kindOfInstrument(unit.id),
    official: unit.heading !== undefined || unit.text !== undefined,
  });
}

function wordsBlocks(
  graph: Graph,
  placed: PlacedUnit,
  { headingLevel, anchors, linked = true }: UnitsOptions,
  notes: UnitNotes | undefined,
): RootContent[] {
  const { unit } = placed;
  if (unit.kind === 'bang') return tableBlocks(graph, placed, { anchors, linked });
  const marked = notes === undefined ? {} : { notes: notes.title, mark: notes.mark };
  const link = anchors ? { anchor: unit.id, name: citedName(placed), ...marked } : {};
  const blocks: RootContent[] = [];
  if (unit.heading !== undefined) {
    const as = HEADINGS[headingLevel - 2] ?? 'p';
    blocks.push(line('Words', { as, label: unit.label, ...link }, unit.heading));
  }
  if (unit.text !== undefined) {
    const first = unit.heading === undefined ? { label: unit.label, ...link } : {};
    if (unit.kind === 'trich') {
      const lines = linked
        ? linkedPieces(graph, placed, unit.text, '\n')
        : unit.text.split('\n').map((words) => [words]);
      blocks.push(...lines.map((words, index) => line('Words', index === 0 ? first : {}, ...words)));
    } else
      blocks.push(line('Words', first, ...(linked ? linkedText(graph, placed, unit.text) : [unit.text])));
  }
  if (blocks.length === 0 && unit.label !== undefined)
    blocks.push(line('Words', { as: 'label', label: unit.label, ...link }));
  return blocks;
}

/** Tags of headings by level, from the first below the page's own. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Whether a letterhead line is printed in capitals, as names of organs and of the instrument are. */
function isCapitals(words: string): boolean {
  return /\p{L}/u.test(words) && words === words.toLocaleUpperCase('vi');
}
