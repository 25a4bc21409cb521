/** Our notes on the references of an earlier document: the review has findings only about the subject. */
import type { RootContent } from 'mdast';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import { referencesIn } from '../model/references.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Unit } from '../model/schema/unit.ts';
import { paragraph } from '../text/mdx.ts';
import { lowerFirst } from '../text/vi.ts';
import { block } from './blocks.ts';

/** Says behind a unit of an earlier document which of its references lead to several things or to nothing, and why. */
export function openReferenceNotes(graph: Graph, { document, unit }: PlacedUnit): RootContent[] {
  if (document.id === graph.subject.id) return [];
  const open = referencesIn(graph, `${document.id}#${unit.id}`).filter(({ result }) => result !== 'resolved');
  return open.map(({ text, note = 'không rõ dẫn tới đâu.' }) =>
    block('ReviewNote', {}, [paragraph(` “${text}”: ${lowerFirst(note)}`)]),
  );
}

/** Says above words of an earlier document that the components linked in them are the subject's; nothing when none is. */
export function componentLinksNote(
  graph: Graph,
  document: LegalDocument,
  units: readonly Unit[],
): RootContent[] {
  if (document.id === graph.subject.id || !units.some((unit) => namesComponent(graph, document, unit)))
    return [];
  return [
    block('Note', {}, [
      paragraph(
        `Tên thành phần có liên kết dẫn tới thành phần tương ứng của ${graph.subject.shortTitle}, không phải của văn bản này.`,
      ),
    ]),
  ];
}

function namesComponent(graph: Graph, { id }: LegalDocument, unit: Unit): boolean {
  return referencesIn(graph, `${id}#${unit.id}`).some(
    ({ result, targets: [target] }) => result === 'resolved' && target !== undefined && 'component' in target,
  );
}
