/** Rows of comparisons: what the subject has, what the earlier document has, what changed. */
import type { RootContent } from 'mdast';
import { unitTitle } from '../citation/unit-name.ts';
import {
  componentAddress,
  counterpartAddress,
  layerAddress,
  principleAddress,
  unitAddress,
} from '../model/address.ts';
import { type Counterpart, hasBothSides } from '../model/counterparts.ts';
import type { Graph } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import { COUNTERPART_NAMES } from '../model/vocabulary.ts';
import { link, paragraph } from '../text/mdx.ts';
import { type Blocks, block, inline } from './blocks.ts';
import { earlierNames } from './difference-blocks.ts';

type Cell = Partial<Blocks['ComparisonRow']>;

/** A row of a comparison with another document. */
export function tableRow(graph: Graph, counterpart: Counterpart): RootContent {
  const { comparison, row } = counterpart;
  const page = hasBothSides(row) ? counterpartAddress(comparison.id, row.id) : undefined;
  const cell = subjectCell(graph, counterpart);
  const name = [cell.over, cell.name].filter(Boolean).join(': ');
  return block('ComparisonRow', { id: row.id, kind: row.kind, ...cell }, [
    block('Earlier', {}, [
      paragraph(...(row.before.length === 0 ? ['Không có'] : earlierNames(counterpart))),
    ]),
    block('Reading', {}, [
      paragraph(inline('Change', { kind: row.kind }, COUNTERPART_NAMES[row.kind].name), ' ', row.note),
      ...(page === undefined
        ? []
        : [
            paragraph(
              link(
                page,
                row.kind === 'giong-nhau' ? 'Xem lời văn hai bên' : 'Xem khác từng chữ',
                inline('Unseen', {}, `: ${name}`),
              ),
            ),
          ]),
    ]),
  ]);
}

/** What the first cell says: the subject's name with its page; nothing when the subject has no such thing. */
function subjectCell(graph: Graph, { row: { subject }, now }: Counterpart): Cell {
  if (subject === undefined || now === undefined) return {};
  if ('component' in subject) {
    return componentCell(graph, graph.component(subject.component));
  }
  if ('principle' in subject) {
    const over = `Nguyên tắc ${subject.principle}`;
    return { name: now.name, official: true, href: principleAddress(subject.principle), over };
  }
  if ('layer' in subject) {
    const { layer } = subject;
    return {
      name: now.name,
      official: true,
      href: layerAddress(layer),
      over: `Lớp ${layer}`,
      layer: `${layer}`,
    };
  }
  return { name: unitTitle(now.placed), href: unitAddress(now.placed) };
}

/** What the first cell says of a component. */
export function componentCell(graph: Graph, { code, name, layer, framework, id }: Component): Cell {
  const { isRoot, shortName } = graph.framework(framework);
  return {
    name,
    official: true,
    href: componentAddress({ id }),
    code: code ?? undefined,
    layer: `${layer}`,
    over: isRoot ? undefined : shortName,
  };
}
