/** The drawings: their list, and one page each with its content as a list, its place in the document and its differences from the text. */
import type { ListItem, RootContent } from 'mdast';
import {
  componentAddress,
  figureAddress,
  frameworkAddress,
  layerAddress,
  unitAddress,
} from '../../model/address.ts';
import { type FigureDifference, figureDifferences } from '../../model/figure-differences.ts';
import type { Graph } from '../../model/graph.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import type { Figure } from '../../model/schema/figure.ts';
import { SLIP_MARK, slipsIn } from '../../text/drawn-slips.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { lowerFirst, upperFirst } from '../../text/vi.ts';
import { block, inline } from '../blocks.ts';
import { figurePreviews } from '../figure-blocks.ts';
import { earlierStatus, excerpt, placeName, section, sentence, statusOf } from '../official.ts';
import type { Link, Page } from '../page.ts';
import { reviewSection } from '../review-blocks.ts';
import { principlesTitle } from './principle-page.ts';

const LIST = { text: PAGE_NAMES['/so-do/'], href: '/so-do/' };

/** `/so-do/` and the page of every figure; none when the model has no figure. */
export function figurePages(graph: Graph): Page[] {
  const { figures } = graph.model;
  if (figures.length === 0) return [];
  const differences = Map.groupBy(figureDifferences(graph), ({ figure }) => figure.id);
  return [
    figuresPage(graph),
    ...figures.map((figure, index) => figurePage(graph, figure, differences.get(figure.id) ?? [], index)),
  ];
}

function figuresPage(graph: Graph): Page {
  const { figures } = graph.model;
  const [first] = figures;
  const isPrinted = (figure: Figure) => 'source' in figure.origin;
  const kinds = [
    {
      id: 'khung',
      title: 'Khung tổng thể và các khung tham chiếu',
      members: figures.filter((figure) => isPrinted(figure) && figure.stands.group === undefined),
    },
    {
      id: 'nhom',
      title: 'Từng nhóm thành phần',
      members: figures.filter((figure) => figure.stands.group !== undefined),
    },
    {
      id: 'tu-loi-van',
      title: 'Vẽ từ lời văn',
      members: figures.filter((figure) => !isPrinted(figure) && figure.stands.group === undefined),
    },
  ].filter(({ members }) => members.length > 0);
  return {
    address: LIST.href,
    meta: {
      title: `Sơ đồ của ${graph.subject.shortTitle}`,
      description: `${figures.length} sơ đồ: mỗi ô dẫn tới thành phần của nó, có danh sách cùng nội dung, tải được dạng SVG và Mermaid.`,
      kind: 'so-do',
      ...(first ? { status: statusOf(documentOf(graph, first)) } : {}),
      heading: { text: LIST.text, official: false },
      breadcrumbs: [],
      toc: kinds.map(({ id, title }) => ({ id, text: title, depth: 1 })),
    },
    body: root([
      sentence(
        'Mỗi hình của văn bản được vẽ lại với đúng lời trên hình, kể cả chỗ viết nhầm, có dấu †. Chọn một sơ đồ để xem lớn, mở từng ô và tải về.',
      ),
      ...kinds.map(({ id, title, members }) =>
        section(id, `${title} (${members.length})`, figurePreviews(members)),
      ),
    ]),
  };
}

function figurePage(graph: Graph, figure: Figure, differences: FigureDifference[], index: number): Page {
  const { figures } = graph.model;
  const [previous, next] = [figures[index - 1], figures[index + 1]].map(
    (other) => other && figureLink(other),
  );
  return {
    address: figureAddress(figure.id),
    meta: {
      title: `Sơ đồ: ${figure.name}`,
      description: excerpt(`${figure.name}. ${figure.description}`),
      kind: 'so-do',
      status: isOfEarlier(graph, figure)
        ? earlierStatus(documentOf(graph, figure))
        : statusOf(documentOf(graph, figure)),
      heading: { text: figure.name, official: false, over: 'Sơ đồ' },
      breadcrumbs: [LIST],
      toc: [],
      previous,
      next,
    },
    body: root([
      sentence(figure.description),
      block('Diagram', { id: figure.id, own: true }),
      section('vi-tri', 'Hình này đứng ở đâu', [list(places(graph, figure))]),
      ...differenceSections(differences),
      ...reviewSection(graph, { figure: figure.id }),
      section('xuat-xu', 'Xuất xứ', [sentence(originNote(graph, figure))]),
    ]),
  };
}

function figureLink({ id, name }: Figure): Link {
  return { text: name, href: figureAddress(id) };
}

/** The document that a figure belongs to: where it stands, else where its words come from, else the subject. */
function documentOf({ subject, unit }: Graph, { at, origin }: Figure): LegalDocument {
  const [ref] = [...at, ...('units' in origin ? origin.units : [])];
  return ref === undefined ? subject : unit(ref).document;
}

/** Whether a figure is drawn from the words of an earlier version. */
function isOfEarlier({ unit }: Graph, { origin }: Figure): boolean {
  return 'units' in origin && origin.units.some((ref) => unit(ref).isEarlier);
}

/** Units of the documents, then look-up pages. */
function places(graph: Graph, { at, stands, origin }: Figure): ListItem[] {
  const refs = new Set([...at, ...('units' in origin ? origin.units : [])]);
  const { layers, principles } = graph.model.structure;
  const headed = stands.group === undefined ? [] : Object.keys(graph.group(stands.group).units);
  const links: Link[] = [
    ...[...refs]
      .map(graph.unit)
      .map((placed) => ({ text: upperFirst(placeName(placed)), href: unitAddress(placed) })),
    ...layers
      .filter(({ number }) => stands.layers?.includes(number))
      .map(({ number, name }) => ({ text: `Lớp ${number}. ${name}`, href: layerAddress(number) })),
    ...(stands.framework === undefined ? [] : [frameworkLink(graph, stands.framework)]),
    ...headed.map((id) => frameworkLink(graph, id)),
    ...(stands.principles === true
      ? [{ text: principlesTitle(principles.length), href: '/nguyen-tac/' }]
      : []),
  ];
  return links.map(({ text, href }) => item(paragraph(link(href, text))));
}

function frameworkLink(graph: Graph, id: Parameters<Graph['framework']>[0]): Link {
  const framework = graph.framework(id);
  return { text: framework.name, href: frameworkAddress(framework) };
}

/** Wordings of the figure beside those of the running text: first what says something else, then other spellings. */
function differenceSections(differences: FigureDifference[]): RootContent[] {
  const kinds = [
    { kind: 'substance', id: 'khac-noi-dung', title: 'Lời trên hình khác lời văn về nội dung' },
    { kind: 'form', id: 'khac-cach-viet', title: 'Lời trên hình khác lời văn về cách viết' },
  ] as const;
  return kinds.flatMap(({ kind, id, title }) => {
    const found = differences.filter((difference) => difference.kind === kind);
    return found.length === 0 ? [] : [section(id, `${title} (${found.length})`, [differenceList(found)])];
  });
}

function differenceList(differences: FigureDifference[]): RootContent {
  return block(
    'Facts',
    {},
    differences.map(({ component, drawn, written }) =>
      block('Fact', { term: component.code ?? component.name }, [
        paragraph('Trên hình: ', drawn),
        paragraph('Trong lời văn: ', inline('Words', { as: 'span' }, written)),
        paragraph(link(componentAddress(component), `Trang của ${component.code ?? component.name}`)),
      ]),
    ),
  );
}

function originNote(graph: Graph, { origin, isLost, ...figure }: Figure): string {
  const { model } = graph;
  if ('units' in origin) {
    const [from] = origin.units.map(graph.unit).filter(({ isEarlier }) => isEarlier);
    if (from !== undefined)
      return `Hình vẽ từ lời của ${lowerFirst(from.document.versionName)} ở chỗ nêu trên; lời ấy đã đổi ở bản hiện hành và hình chưa được vẽ lại.`;
    if (isLost)
      return 'Văn bản có hình này nhưng bản nhận được thì không: ban biên tập vẽ từ lời văn ở chỗ nêu trên, giữ từ ngữ của văn bản; cách xếp các khối là của ban biên tập.';
    if (figure.draws === 'quan-he' && figure.edges.some(({ isRead }) => isRead))
      return 'Văn bản không có hình này: ban biên tập vẽ từ lời văn ở chỗ nêu trên, giữ từ ngữ của văn bản. Mũi tên nét đứt là cách hiểu của ban biên tập, lời văn không nói.';
    return 'Văn bản không có hình này: trang vẽ từ lời văn ở chỗ nêu trên, giữ từ ngữ của văn bản.';
  }
  const source = model.sources.find(({ id }) => id === origin.source);
  return `Lời trên hình lấy từ hình của văn bản (tệp nguồn ${origin.source}${source === undefined ? '' : `: ${source.title}`}). Lỗi do máy đọc hình đã được sửa; từ ngữ của hình giữ nguyên, cả khi khác lời văn.${slipNote(figure)}`;
}

/** Says what is meant where the drawing itself is mistyped. */
function slipNote(figure: object): string {
  const slips = slipsIn(JSON.stringify(figure));
  const told = slips.map(({ drawn, means }) => `“${drawn}” (hiểu là “${means}”)`);
  return told.length === 0 ? '' : ` Chỗ có dấu ${SLIP_MARK} là chỗ hình viết nhầm: ${told.join(', ')}.`;
}
