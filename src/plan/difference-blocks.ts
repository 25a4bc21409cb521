/** The difference of two texts and what became of a thing, as blocks of a page. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { comparisonAddress, counterpartAddress, unitAddress } from '../model/address.ts';
import { type Counterpart, counterpartsFor, hasBothSides } from '../model/counterparts.ts';
import { bodyDocuments } from '../model/framework-scope.ts';
import type { Graph } from '../model/graph.ts';
import { COUNTERPART_KINDS, type CounterpartSubject } from '../model/schema/counterpart.ts';
import { COUNTERPART_NAMES } from '../model/vocabulary.ts';
import { type Piece, wordsIn } from '../text/difference.ts';
import { link, paragraph, text } from '../text/mdx.ts';
import { BODY_FRAMEWORKS } from '../text/site-words.ts';
import { block, inline } from './blocks.ts';
import { section, sentence } from './official.ts';

/** Labels for words that are only in one of two texts. */
export type SideNames = { before: string; now: string };

/** Both texts in one: words of one side only are marked. It quotes two texts at once, so it is ours, not official. */
export function differenceBlock(pieces: Piece[], names: Partial<SideNames> = {}): MdxJsxFlowElement {
  return block('Difference', names, paragraphsOf(pieces));
}

/** Whether enough words are common to both texts for marks to be useful: at least a quarter of the shorter one. */
export function isTelling(pieces: Piece[]): boolean {
  const sizes = sizesOf(pieces);
  return sizes.kept * 4 >= Math.min(sizes.kept + sizes.deleted, sizes.kept + sizes.inserted);
}

/** Words in both texts, only in the earlier, only in the later. */
export function sizesOf(pieces: Piece[]): Record<Piece['kind'], number> {
  const sizes = { kept: 0, deleted: 0, inserted: 0 };
  for (const { kind, text: words } of pieces) sizes[kind] += wordsIn(words);
  return sizes;
}

/** What became of a component, a principle or a layer in each comparison; none when no earlier document is compared for it. */
export function counterpartSection(graph: Graph, subject: CounterpartSubject): RootContent[] {
  const found = counterpartsFor(graph, subject);
  if (found.length === 0) return [];
  const bodies = bodyDocuments(graph);
  const ofBodies = found.filter(({ comparison }) => bodies.has(comparison.document));
  const others = found.filter((counterpart) => !ofBodies.includes(counterpart));
  return [
    section('doi-chieu', 'So với văn bản trước', [
      block('Facts', {}, [
        ...others.map(counterpartFact),
        ...(ofBodies.length === 0 ? [] : [bodiesFact(ofBodies)]),
      ]),
      sentence('Cách đối chiếu và lời giải thích là cách hiểu của ban biên tập, không phải lời văn bản.'),
    ]),
  ];
}

/** Earlier names, each a link to its place. */
export function earlierNames({
  before,
  now,
  comparison,
}: Pick<Counterpart, 'before' | 'now' | 'comparison'>): PhrasingContent[] {
  return before.flatMap(({ name, placed }, index) => [
    ...(index === 0 ? [] : [text('; ')]),
    link(
      unitAddress(placed),
      inline('Words', { as: 'span' }, name),
      ...(name === now?.name ? [inline('Unseen', {}, ` (${comparison.name})`)] : []),
    ),
  ]);
}

/** One link for each document of a single body, of which there are many, by what changed. */
function bodiesFact(counterparts: readonly Counterpart[]): RootContent {
  const byKind = Map.groupBy(counterparts, ({ row }) => row.kind);
  return block(
    'Fact',
    { term: BODY_FRAMEWORKS },
    COUNTERPART_KINDS.filter((kind) => byKind.has(kind)).map((kind) =>
      paragraph(
        inline('Change', { kind }, COUNTERPART_NAMES[kind].name),
        ...(byKind.get(kind) ?? []).flatMap((counterpart, index) => [
          text(index === 0 ? ' ' : '; '),
          link(addressOf(counterpart), counterpart.comparison.name),
        ]),
        text('.'),
      ),
    ),
  );
}

/** The page of both wordings, or the row where there is only one. */
function addressOf({ comparison, row }: Counterpart): string {
  return hasBothSides(row)
    ? counterpartAddress(comparison.id, row.id)
    : `${comparisonAddress(comparison.id)}#${row.id}`;
}

function counterpartFact(counterpart: Counterpart): RootContent {
  const { comparison, row } = counterpart;
  const page = link(
    addressOf(counterpart),
    hasBothSides(row) ? `Xem khác gì so với ${inSentence(comparison.name)}` : 'Xem trong bảng đối chiếu',
  );
  return block('Fact', { term: comparison.name }, [
    paragraph(inline('Change', { kind: row.kind }, COUNTERPART_NAMES[row.kind].name), ' ', row.note),
    ...(row.before.length === 0 ? [] : [paragraph('Tên ở văn bản trước: ', ...earlierNames(counterpart))]),
    paragraph(page),
  ]);
}

/** "Phiên bản 3" → "phiên bản 3"; a place's name keeps its capitals. */
export function inSentence(name: string): string {
  return name.replace(/^Phiên bản/, 'phiên bản');
}

/** Pieces in paragraphs: a line break in either text begins a new one. */
function paragraphsOf(pieces: Piece[]): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const { kind, text: words } of pieces) {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push(kind === 'kept' ? text(part) : inline(MARKS[kind], {}, part));
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => paragraph(...line));
}

const MARKS = { deleted: 'Deleted', inserted: 'Inserted' } as const;
