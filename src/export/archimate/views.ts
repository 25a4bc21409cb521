/** A view for each official figure. */
import { figureAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import type { Figure, FigureTarget } from '../../model/schema/figure.ts';
import { element, type XmlElement, type XmlNode } from '../../text/xml.ts';
import type { PublicUrl } from './elements.ts';
import { type Arrow, flowLayout } from './flow-layout.ts';
import { type Box, layersLayout } from './layers-layout.ts';
import { idOf } from './model-records.ts';
import { arrowId, elementFinder } from './relationships.ts';
import { documented, labelled, propertiesOf } from './xml-pieces.ts';

type FindElement = (target: FigureTarget | undefined) => string | undefined;

export function viewsOf(graph: Graph, publicUrl: PublicUrl): XmlElement {
  const find = elementFinder(graph);
  return element('views', {}, [
    element(
      'diagrams',
      {},
      graph.model.figures.map((figure) => viewOf(figure, find, publicUrl)),
    ),
  ]);
}

function viewOf(figure: Figure, find: FindElement, publicUrl: PublicUrl): XmlElement {
  return element('view', { identifier: idOf.view(figure.id), 'xsi:type': 'Diagram' }, [
    labelled('name', figure.name),
    ...documented(figure.description),
    ...propertiesOf({ 'tt-id': figure.id, 'tt-dia-chi': publicUrl(figureAddress(figure.id)) }),
    ...drawn(figure, find),
  ]);
}

function drawn(figure: Figure, find: FindElement): XmlElement[] {
  if (figure.draws === 'lop') return layersLayout(figure).map((box) => viewNode(box, figure.id, find));
  const { boxes, arrows } = flowLayout(figure);
  const elements = new Map(boxes.map(({ id, target }) => [id, find(target)]));
  return [
    ...boxes.map((box) => viewNode(box, figure.id, find)),
    ...arrows.map((arrow, index) =>
      connection(
        arrow,
        index,
        figure.id,
        arrowId(figure.id, elements.get(arrow.from), elements.get(arrow.to)),
      ),
    ),
  ];
}

function viewNode(box: Box, figure: string, find: FindElement): XmlElement {
  const { id, words, target, x, y, width, height, boxes } = box;
  const elementRef = find(target);
  const empty = boxes.length === 0 ? 'Label' : 'Container';
  const drill: XmlNode[] =
    target !== undefined && 'figure' in target ? [element('viewRef', { ref: idOf.view(target.figure) })] : [];
  const attributes = {
    identifier: idOf.node(figure, id),
    'xsi:type': elementRef === undefined ? empty : 'Element',
    elementRef,
    x,
    y,
    w: width,
    h: height,
  };
  return element('node', attributes, [
    labelled('label', words),
    ...drill,
    ...boxes.map((inner) => viewNode(inner, figure, find)),
  ]);
}

/** An arrow is a plain line when one of its ends represents no element. */
function connection(
  { from, to, words, bends }: Arrow,
  index: number,
  figure: string,
  relationshipRef: string | undefined,
): XmlElement {
  const attributes = {
    identifier: idOf.node(figure, `mui-ten-${index + 1}`),
    'xsi:type': relationshipRef === undefined ? 'Line' : 'Relationship',
    relationshipRef,
    source: idOf.node(figure, from),
    target: idOf.node(figure, to),
  };
  return element('connection', attributes, [
    ...(words === undefined ? [] : [labelled('label', words)]),
    ...bends.map(({ x, y }) => element('bendpoint', { x, y })),
  ]);
}
