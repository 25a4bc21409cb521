/** The layers: one page each, and the page that shows them together. */
import type { RootContent } from 'mdast';
import { kindRow } from '../../citation/unit-kinds.ts';
import {
  BODIES_ADDRESS,
  BODIES_ANCHOR,
  frameworkAddress,
  LAYERS_ADDRESS,
  layerAddress,
} from '../../model/address.ts';
import { layerCitation } from '../../model/cite.ts';
import { bodyFrameworks, subjectFrameworks } from '../../model/framework-scope.ts';
import type { Graph } from '../../model/graph.ts';
import type { Component } from '../../model/schema/component.ts';
import type { Framework, Layer } from '../../model/schema/structure.ts';
import { fullText } from '../../model/walk.ts';
import { countInWords } from '../../text/count.ts';
import { link, paragraph, root } from '../../text/mdx.ts';
import { BODY_FRAMEWORKS, ORIGINAL_WORDS } from '../../text/site-words.ts';
import { slug, upperFirst } from '../../text/vi.ts';
import { block } from '../blocks.ts';
import { counterpartSection } from '../difference-blocks.ts';
import {
  figureBlock,
  figurePreviews,
  figuresOfFramework,
  figuresOfGroup,
  figuresOfLayer,
} from '../figure-blocks.ts';
import {
  componentCards,
  componentNote,
  excerpt,
  layerLink,
  section,
  sentence,
  sourceLine,
  statusOf,
} from '../official.ts';
import type { Link, Navigation, Page } from '../page.ts';
import { unitBlock } from '../unit-blocks.ts';

const QUOTED = { headingLevel: 3, stopAtPages: false, anchors: false } as const;

/** `/lop/`: the layers on one drawing. */
export function layersPage(graph: Graph): Page {
  const { layers, reference } = graph.model.structure;
  const [first] = layers;
  const count = upperFirst(countInWords(layers.length));
  return {
    address: LAYERS_ADDRESS,
    meta: {
      title: `${count} lớp của ${graph.subject.shortTitle}`,
      description: `${count} lớp kiến trúc từ hạ tầng đến kênh tương tác, các nhóm và thành phần dùng chung của mỗi lớp.`,
      kind: 'lop',
      ...(first ? { status: statusOf(graph.unit(first.unit).document) } : {}),
      heading: { text: `${count} lớp`, official: false },
      breadcrumbs: [],
      section: 'lop',
      toc: [],
    },
    body: root([
      sentence(
        `${count} lớp xếp chồng từ hạ tầng lên kênh tương tác; lớp trên dùng những gì lớp dưới cung cấp. Chọn một lớp hoặc một thành phần để xem lời văn.`,
      ),
      ...(reference === undefined
        ? []
        : [paragraph('Lập theo ', link(`${reference.site}${reference.path.slice(1)}`, reference.name), '.')]),
      ...(graph.root === undefined ? [] : figuresOfFramework(graph, graph.root.id)).map(figureBlock),
      block(
        'Contents',
        {},
        [...layers].reverse().map(({ number, name }) =>
          block('Entry', {
            href: layerAddress(number),
            label: `Lớp ${number}`,
            text: name,
            official: true,
          }),
        ),
      ),
    ]),
  };
}

export function layerPage(graph: Graph, layer: Layer): Page {
  const placed = graph.unit(layer.unit);
  const { layers } = graph.model.structure;
  const frameworks = subjectFrameworks(graph);
  const bodies = bodyFrameworks(graph);
  const inLayer = graph.model.components.filter((component) => component.layer === layer.number);
  const [first] = placed.unit.units ?? [];
  const introduction = first === undefined || kindRow(first.kind).division ? [] : [first];
  const requirements = layer.requirements === undefined ? [] : [graph.unit(layer.requirements)];
  const shown = frameworks.map((framework) => ({
    framework,
    members: inLayer.filter((component) => component.framework === framework.id),
  }));
  const shownCount = shown.reduce((sum, { members }) => sum + members.length, 0);
  const figures = figuresOfLayer(graph, layer.number);
  const counterparts = counterpartSection(graph, { layer: layer.number });
  const at = layers.indexOf(layer);
  const [previous, next] = [layers[at - 1], layers[at + 1]].map(
    (other) => other && layerLink(other.number, other.name),
  );
  return {
    address: layerAddress(layer.number),
    meta: {
      title: `Lớp ${layer.number}: ${layer.name}`,
      description: excerpt(`Lớp ${layer.number}: ${layer.name}. ${introduction.map(fullText).join(' ')}`),
      kind: 'lop',
      status: statusOf(placed.document),
      heading: {
        text: layer.name,
        official: true,
        over: `${shownCount} thành phần trong ${frameworks.length} khung`,
      },
      cite: { words: layerCitation(graph, layer) },
      breadcrumbs: [layersLink(layers)],
      section: 'lop',
      toc: [
        { id: 'dinh-nghia', text: ORIGINAL_WORDS, depth: 1 },
        ...(figures.length === 0 ? [] : [{ id: 'so-do', text: 'Sơ đồ', depth: 1 }]),
        ...shown.map(({ framework }) => ({ id: framework.id, text: framework.shortName, depth: 1 })),
        ...(bodies.length === 0 ? [] : [{ id: BODIES_ANCHOR, text: BODY_FRAMEWORKS, depth: 1 }]),
        ...requirements.map(() => ({ id: 'yeu-cau', text: 'Yêu cầu kỹ thuật', depth: 1 })),
        ...(counterparts.length === 0 ? [] : [{ id: 'doi-chieu', text: 'So với văn bản trước', depth: 1 }]),
      ],
      layer: layer.number,
      previous,
      next,
    },
    body: root([
      section('dinh-nghia', ORIGINAL_WORDS, [
        ...introduction.map((unit) =>
          unitBlock(graph, { ...placed, unit, ancestors: [...placed.ancestors, placed.unit] }, QUOTED),
        ),
        sourceLine(placed),
      ]),
      ...(figures.length === 0 ? [] : [section('so-do', 'Sơ đồ', figures.map(figureBlock))]),
      ...shown.map(({ framework, members }) => frameworkSection(graph, framework, members)),
      ...bodiesSection(bodies),
      ...requirements.map((required) =>
        section('yeu-cau', 'Yêu cầu kỹ thuật và công nghệ', [
          unitBlock(graph, required, QUOTED),
          sourceLine(required),
        ]),
      ),
      ...counterparts,
    ]),
  };
}

export function layerNavigation(graph: Graph): Navigation {
  const items = graph.model.structure.layers.map(({ number, name }) => layerLink(number, name));
  const { text: title, href } = layersLink(graph.model.structure.layers);
  return { lop: { title, href, items: items.reverse() } };
}

function layersLink(layers: readonly Layer[]): Link {
  return { text: `${upperFirst(countInWords(layers.length))} lớp`, href: LAYERS_ADDRESS };
}

/** The components of one framework in a layer, by group. */
function frameworkSection(graph: Graph, framework: Framework, members: Component[]): RootContent {
  return section(framework.id, `${framework.shortName}: ${members.length} thành phần`, [
    paragraph(link(frameworkAddress(framework), framework.name)),
    ...groupSections(graph, framework, members),
  ]);
}

/** Frameworks of single bodies have this layer on their own pages. */
function bodiesSection(bodies: Framework[]): RootContent[] {
  if (bodies.length === 0) return [];
  return [
    section(BODIES_ANCHOR, BODY_FRAMEWORKS, [
      paragraph(
        'Trang của từng khung có phần về lớp này: ',
        link(BODIES_ADDRESS, `${bodies.length} khung`),
        '.',
      ),
    ]),
  ];
}

/** Cards of components under the headings of their groups, those with a tier also by who provides them. */
export function groupSections(graph: Graph, framework: Framework, members: Component[]): RootContent[] {
  const groups = graph.model.structure.groups.filter(({ id }) => members.some(({ group }) => group === id));
  return groups.map((group) => {
    const own = members.filter((component) => component.group === group.id);
    const unit = group.units[framework.id];
    const id = `${framework.id}-${group.slug}`;
    const code = own.some((component) => component.code !== null) ? ` (${group.id})` : '';
    return section(
      id,
      `${group.name}${code}`,
      [
        ...(unit === undefined ? [] : [sourceLine(graph.unit(unit))]),
        ...figurePreviews(figuresOfGroup(graph, group.id)),
        ...tierSections(id, own, framework.shortName),
      ],
      3,
    );
  });
}

/** One section per provider and type of area; components that have no tier stand together. */
function tierSections(id: string, components: Component[], of: string): RootContent[] {
  const notes = [...new Set(components.map(componentNote))];
  return notes.flatMap((note) => {
    const cards = componentCards(
      components.filter((component) => componentNote(component) === note),
      { note: false, of },
    );
    return note === undefined ? [cards] : [section(`${id}-${slug(note)}`, note, [cards], 4)];
  });
}
