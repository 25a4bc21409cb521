/** The reference frameworks: one page each, and their list. */
import type { RootContent } from 'mdast';
import {
  BODIES_ADDRESS,
  BODIES_ANCHOR,
  FRAMEWORKS_ADDRESS,
  frameworkAddress,
  layerAddress,
} from '../../model/address.ts';
import { frameworkCitation } from '../../model/cite.ts';
import { commonPlace } from '../../model/common-place.ts';
import { bodyFrameworks, subjectFrameworks } from '../../model/framework-scope.ts';
import type { Graph } from '../../model/graph.ts';
import type { ListPart } from '../../model/list-parts.ts';
import type { Framework } from '../../model/schema/structure.ts';
import { subjectWords } from '../../model/subject.ts';
import { countInWords } from '../../text/count.ts';
import { link, paragraph, root } from '../../text/mdx.ts';
import { BODY_FRAMEWORKS, PAGE_NAMES } from '../../text/site-words.ts';
import { upperFirst } from '../../text/vi.ts';
import { block } from '../blocks.ts';
import { ownLayerHeading } from '../component-facts.ts';
import { figureBlock, figuresOfFramework } from '../figure-blocks.ts';
import { listPages } from '../list-pages.ts';
import { excerpt, section, sentence, sourceLine, statusOf } from '../official.ts';
import { frameworkFiles } from '../own-files.ts';
import type { Link, Navigation, Page } from '../page.ts';
import { groupSections } from './layer-page.ts';

const LIST = { text: PAGE_NAMES['/khung-tham-chieu/'], href: FRAMEWORKS_ADDRESS };

/** Frameworks of single bodies on one page of the list. */
const BODIES_ON_A_PAGE = 100;

/** `/khung-tham-chieu/`: frameworks that the subject lays down, and those of single bodies. */
export function frameworksPages(graph: Graph): Page[] {
  return listPages(LIST, bodyFrameworks(graph), BODIES_ON_A_PAGE, (part) => frameworksPage(graph, part));
}

function frameworksPage(graph: Graph, { items: bodies, number }: ListPart<Framework>): Page {
  const references = number === 1 ? subjectFrameworks(graph).filter(({ isRoot }) => !isRoot) : [];
  const [first] = references;
  const title =
    references.length === 0
      ? BODY_FRAMEWORKS
      : `${upperFirst(countInWords(references.length))} khung kiến trúc số tham chiếu`;
  const { noun, Noun } = subjectWords(graph.subject);
  const place = commonPlace(references.map(({ unit }) => unit));
  return {
    address: LIST.href,
    meta: {
      title,
      description: excerpt(`${[...references, ...bodies].map(({ name }) => name).join('; ')}.`),
      kind: 'khung',
      ...(first ? { status: statusOf(graph.unit(first.unit).document) } : {}),
      heading: { text: LIST.text, official: false },
      breadcrumbs: [],
      section: 'khung-tham-chieu',
      toc: [],
    },
    body: root([
      ...(references.length === 0
        ? []
        : [
            sentence(
              `${place === undefined ? Noun : `${upperFirst(place)} của ${noun}`} mô tả ${countInWords(references.length)} khung tham chiếu. Chọn khung của cơ quan quý vị để biết những gì được dùng chung và những gì tự xây dựng.`,
            ),
            contents(graph, references),
          ]),
      ...(bodies.length === 0
        ? []
        : [
            section(BODIES_ANCHOR, `${BODY_FRAMEWORKS} (${bodyFrameworks(graph).length})`, [
              contents(graph, bodies),
            ]),
          ]),
    ]),
  };
}

function contents(graph: Graph, frameworks: Framework[]): RootContent {
  return block(
    'Contents',
    {},
    frameworks.map((framework) =>
      block('Entry', {
        href: frameworkAddress(framework),
        text: framework.name,
        official: true,
        note: `${membersOf(graph, framework).length} thành phần`,
      }),
    ),
  );
}

export function frameworkPage(graph: Graph, framework: Framework): Page {
  const placed = graph.unit(framework.unit);
  const members = membersOf(graph, framework);
  const { layers } = graph.model.structure;
  const parts = layers.map(({ number, name }) => {
    const inLayer = members.filter(({ layer }) => layer === number);
    const [first] = inLayer;
    const own = first && ownLayerHeading(graph, first);
    return { id: `lop-${number}`, title: own ?? `Lớp ${number}. ${name}`, inLayer };
  });
  const figures = figuresOfFramework(graph, framework.id);
  const siblings = referenceFrameworks(graph);
  const at = siblings.indexOf(framework);
  const [previous, next] = [siblings[at - 1], siblings[at + 1]].map((other) => other && frameworkLink(other));
  return {
    address: frameworkAddress(framework),
    meta: {
      title: framework.name,
      description: `${framework.name}: ${members.length} thành phần theo ${countInWords(layers.length)} lớp, mỗi thành phần kèm lời văn.`,
      kind: 'khung',
      status: statusOf(placed.document),
      heading: { text: framework.name, official: true, over: `${members.length} thành phần` },
      cite: { words: frameworkCitation(graph, framework) },
      breadcrumbs: [LIST],
      section: 'khung-tham-chieu',
      toc: [
        ...(figures.length === 0 ? [] : [{ id: 'so-do', text: 'Sơ đồ', depth: 1 }]),
        ...parts.map(({ id, title }) => ({ id, text: title, depth: 1 })),
      ],
      previous,
      next,
    },
    body: root([
      sourceLine(placed),
      paragraph(
        'Từng lớp ở mọi khung: ',
        ...layers.flatMap(({ number }, index) => [
          ...(index > 0 ? [', '] : []),
          link(layerAddress(number), `lớp ${number}`),
        ]),
        '.',
      ),
      frameworkFiles(graph, framework, frameworkAddress(framework)),
      ...(figures.length === 0 ? [] : [section('so-do', 'Sơ đồ', figures.map(figureBlock))]),
      ...parts.map(
        ({ id, title, inLayer }): RootContent => section(id, title, groupSections(graph, framework, inLayer)),
      ),
    ]),
  };
}

export function frameworkNavigation(graph: Graph): Navigation {
  const references = subjectFrameworks(graph).filter(({ isRoot }) => !isRoot);
  const bodies = bodyFrameworks(graph);
  const ofBodies = {
    text: BODY_FRAMEWORKS,
    href: BODIES_ADDRESS,
    items: bodies.map(frameworkLink),
  };
  return {
    'khung-tham-chieu': {
      title: LIST.text,
      href: LIST.href,
      items: [...references.map(frameworkLink), ...(bodies.length === 0 ? [] : [ofBodies])],
    },
  };
}

/** All but the root framework, which the layers' pages show; those of single bodies last. */
export function referenceFrameworks(graph: Graph): Framework[] {
  return [...subjectFrameworks(graph), ...bodyFrameworks(graph)].filter(({ isRoot }) => !isRoot);
}

function frameworkLink(framework: Framework): Link {
  return { text: framework.shortName, href: frameworkAddress(framework) };
}

function membersOf(graph: Graph, { id }: Framework) {
  return graph.model.components.filter(({ framework }) => framework === id);
}
