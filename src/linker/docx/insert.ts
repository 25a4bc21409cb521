/** Hyperlinks put into the XML of a part; between them every character stays as it was. */
import type { Paragraph, Piece, Run, Scan, Span } from './scan.ts';
import { placeIn } from './scan.ts';

/** Words of a paragraph that become a link: `start` to `end` of its text. */
export type Link = { paragraph: Paragraph; start: number; end: number; relation: string };

type Insertion = { at: number; text: string };

/** Whether these words can become a link: one place, outside of fields and of other links. */
export function canLink({ pieces }: Paragraph, start: number, end: number): boolean {
  const touched = touchedBy(pieces, start, end);
  const [first] = touched;
  return (
    first?.run.holder !== undefined &&
    touched.every(({ free }) => free) &&
    touched.at(-1)?.run.holder === first.run.holder
  );
}

/** The XML with the links in it. Links of one paragraph do not overlap, and `canLink` holds for each. */
export function insertLinks(
  xml: string,
  scan: Pick<Scan, 'prefix' | 'relations'>,
  links: readonly Link[],
): string {
  const insertions = links.flatMap(({ paragraph, start, end, relation }): Insertion[] => {
    const touched = touchedBy(paragraph.pieces, start, end);
    const first = touched[0];
    const last = touched.at(-1);
    if (first === undefined || last === undefined) return [];
    const { prefix, relations } = scan;
    const id = relations === undefined ? `xmlns:r="${RELATIONS}" r:id` : `${relations}id`;
    return [
      ...boundary(
        xml,
        prefix,
        first,
        start - first.start,
        `<${prefix}hyperlink ${id}="${relation}">`,
        'start',
      ),
      ...boundary(xml, prefix, last, end - last.start, `</${prefix}hyperlink>`, 'end'),
    ];
  });
  return spliced(xml, insertions);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function touchedBy(pieces: readonly Piece[], start: number, end: number): Piece[] {
  return pieces.filter((piece) => piece.start < end && start < piece.start + piece.text.length);
}

/** Puts a tag between two runs; a run that goes on across the place is split into two with the same formatting. */
function boundary(
  xml: string,
  prefix: string,
  piece: Piece,
  offset: number,
  tag: string,
  side: 'start' | 'end',
): Insertion[] {
  const { run } = piece;
  const edge = side === 'start' ? startOf(xml, piece, offset) : endOf(xml, piece, offset);
  if (edge !== undefined) {
    const { at, crossed } = outside(xml, run, edge, side);
    return [{ at, text: `${closingTags(xml, crossed)}${tag}${openingTags(xml, crossed)}` }];
  }
  const start = xml.slice(run.from, run.opened);
  const properties = xml.slice(run.opened, run.content);
  const parted = [
    `</${prefix}t></${prefix}r>${closingTags(xml, run.wrappers)}`,
    tag,
    `${openingTags(xml, run.wrappers)}${start}${properties}<${prefix}t xml:space="preserve">`,
  ].join('');
  return [...keepSpaces(xml, piece), { at: placeIn(xml, piece, offset), text: parted }];
}

/** Place before the run when nothing of it stands before the words. */
function startOf(xml: string, piece: Piece, offset: number): number | undefined {
  const isFirst = offset === 0 && xml.slice(piece.run.content, piece.from).trim() === '';
  return isFirst ? piece.run.from : undefined;
}

/** Place behind the run when nothing of it stands behind the words. */
function endOf(xml: string, piece: Piece, offset: number): number | undefined {
  const isLast = offset === piece.text.length && xml.slice(piece.to, piece.run.closing).trim() === '';
  return isLast ? piece.run.to : undefined;
}

/** The place outside of the marks that begin, or end, with the run; the other marks around it must be closed and opened again. */
function outside(
  xml: string,
  { wrappers }: Run,
  edge: number,
  side: 'start' | 'end',
): { at: number; crossed: Span[] } {
  let at = edge;
  for (const [index, wrapper] of wrappers.toReversed().entries()) {
    const between = side === 'start' ? xml.slice(wrapper.opened, at) : xml.slice(at, wrapper.closing);
    if (between.trim() !== '') return { at, crossed: wrappers.slice(0, wrappers.length - index) };
    at = side === 'start' ? wrapper.from : wrapper.to;
  }
  return { at, crossed: [] };
}

function openingTags(xml: string, spans: readonly Span[]): string {
  return spans.map(({ from, opened }) => xml.slice(from, opened)).join('');
}

function closingTags(xml: string, spans: readonly Span[]): string {
  return spans
    .toReversed()
    .map(({ closing, to }) => xml.slice(closing, to))
    .join('');
}

/** A text that is cut must say that its spaces count. */
function keepSpaces(xml: string, { from, opened }: Piece): Insertion[] {
  const isSaid = xml.slice(from, opened).includes('xml:space');
  return isSaid ? [] : [{ at: opened - 1, text: ' xml:space="preserve"' }];
}

/** Insertions at one place keep their order; the same one twice is made once. */
function spliced(xml: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let done = 0;
  let last: Insertion | undefined;
  for (const insertion of insertions.toSorted((a, b) => a.at - b.at)) {
    if (last?.at === insertion.at && last.text === insertion.text && insertion.text.startsWith(' xml:'))
      continue;
    parts.push(xml.slice(done, insertion.at), insertion.text);
    done = insertion.at;
    last = insertion;
  }
  return [...parts, xml.slice(done)].join('');
}
