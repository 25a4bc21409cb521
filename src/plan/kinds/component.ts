/** One page per component: what it is, what the text says of it, who provides it, where it stands. */
import type { PhrasingContent, RootContent } from 'mdast';
import { unitTitle } from '../../citation/unit-name.ts';
import {
  agencyAddress,
  componentAddress,
  figureAddress,
  findingAddress,
  frameworkAddress,
  layerAddress,
  unitAddress,
} from '../../model/address.ts';
import { componentCitation } from '../../model/cite.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { Component, Tier } from '../../model/schema/component.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { isTierFromFigure, statedRules } from '../../model/stated-rules.ts';
import { AREA_NAMES, TIER_NAMES } from '../../model/vocabulary.ts';
import { fullText } from '../../model/walk.ts';
import { item, link, list, paragraph, root, text } from '../../text/mdx.ts';
import { backlinkSection } from '../backlink-blocks.ts';
import { block, inline, line } from '../blocks.ts';
import { counterpartSection } from '../difference-blocks.ts';
import { figurePreviews } from '../figure-blocks.ts';
import { componentCards, excerpt, quotation, section, sourceLine, statusOf } from '../official.ts';
import type { Navigation, Page } from '../page.ts';
import { reviewSection } from '../review-blocks.ts';
import { unitBlock } from '../units.ts';

/** `related` holds the ids of the components that a relation starts from or leads to. */
export function componentPage(graph: Graph, component: Component, related: ReadonlySet<string>): Page {
  const placed = graph.unit(component.unit);
  const framework = graph.framework(component.framework);
  const siblings = groupMembers(graph, component).filter(({ id }) => id !== component.id);
  return {
    address: componentAddress(component),
    meta: {
      title: componentTitle(graph, component),
      description: excerpt(
        `${componentTitle(graph, component)}. ${framework.shortName}, lớp ${component.layer}. ${fullText(placed.unit)}`,
      ),
      kind: 'thanh-phan',
      status: statusOf(placed.document),
      heading: {
        text: component.name,
        official: true,
        over: `Thành phần · ${framework.shortName}`,
        code: component.code ?? undefined,
      },
      cite: { words: componentCitation(graph, component), short: component.id },
      breadcrumbs: [
        { text: 'Thành phần', href: '/thanh-phan/' },
        { text: framework.shortName, href: frameworkAddress(framework) },
      ],
      section: sectionKey(component),
      toc: [],
      layer: component.layer,
    },
    body: root([
      facts(graph, component),
      section('dinh-nghia', 'Lời văn của văn bản', quotation(graph, component.unit)),
      ...rules(graph, placed, component),
      ...drawings(graph, component, related),
      ...tasks(graph, component),
      ...counterpartSection(graph, { component: component.id }),
      ...reviewSection(graph, { unit: component.unit }),
      section('vi-tri', 'Vị trí trong văn bản', [whereItStands(placed)]),
      ...backlinkSection(graph, { component: component.id }),
      ...(siblings.length > 0
        ? [section('cung-nhom', 'Thành phần cùng nhóm', [componentCards(siblings)])]
        : []),
    ]),
  };
}

/** Sidebars of the catalogue: one for each group of each framework. */
export function componentNavigation(graph: Graph): Navigation {
  const navigation: Navigation = {};
  for (const component of graph.model.components) {
    const key = sectionKey(component);
    navigation[key] ??= {
      title: `${graph.group(component.group).name} · ${graph.framework(component.framework).shortName}`,
      href: frameworkAddress(graph.framework(component.framework)),
      items: [],
    };
    const text = component.code === null ? component.name : `${component.code} ${component.name}`;
    navigation[key].items.push({ text, href: componentAddress(component) });
  }
  return navigation;
}

/** Unique on the site: the code with the name, or the name with its framework. */
export function componentTitle(graph: Graph, { code, name, framework }: Component): string {
  if (code !== null) return `${code}: ${name}`;
  const { isRoot, shortName } = graph.framework(framework);
  return isRoot ? name : `${name} (${shortName.toLowerCase()})`;
}

function sectionKey({ framework, group }: Component): string {
  return `thanh-phan/${framework}/${group}`;
}

function groupMembers(graph: Graph, { framework, group }: Component): Component[] {
  return graph.model.components.filter((other) => other.framework === framework && other.group === group);
}

function facts(graph: Graph, component: Component): RootContent {
  const { structure } = graph.model;
  const framework = graph.framework(component.framework);
  const group = graph.group(component.group);
  const layer = structure.layers.find(({ number }) => number === component.layer);
  const groupUnit = group.units[component.framework];
  const fact = (term: string, ...words: Parameters<typeof paragraph>): RootContent =>
    block('Fact', { term }, [paragraph(...words)]);
  return block('Facts', {}, [
    ...(component.code === null ? [] : [fact('Mã', component.code)]),
    ...otherNames(component),
    fact('Khung', link(frameworkAddress(framework), framework.shortName)),
    fact(
      'Lớp',
      link(
        layerAddress(component.layer),
        ownLayerHeading(graph, component) ?? `Lớp ${component.layer}. ${layer?.name ?? ''}`,
      ),
    ),
    fact('Nhóm', groupUnit === undefined ? group.name : link(unitAddress(graph.unit(groupUnit)), group.name)),
    ...(component.tier === null ? [] : [fact('Cấp', tierWords(graph, component, component.tier))]),
    ...(component.area === null ? [] : [fact('Loại địa bàn', AREA_NAMES[component.area])]),
    ...owners(graph, component),
    ...columnRules(graph, component),
  ]);
}

/** The tier; of a component that only its figure sorts, that it is the figure that does. */
function tierWords(graph: Graph, component: Component, tier: Tier): string {
  return isTierFromFigure(graph, component)
    ? `${TIER_NAMES[tier]} (theo hình; tiêu đề của lời văn không nói)`
    : TIER_NAMES[tier];
}

/** The layer as the component's own framework calls it: "Lớp 1: Hạ tầng số và an ninh mạng". */
function ownLayerHeading(graph: Graph, { unit, layer }: Component): string | undefined {
  const pattern = new RegExp(`^Lớp ${layer}[.:]`);
  return graph.unit(unit).ancestors.find(({ heading = '' }) => pattern.test(heading))?.heading;
}

/** Other words of the texts that we read as the component's name. */
function otherNames({ otherNames: names = [] }: Component): RootContent[] {
  if (names.length === 0) return [];
  const words = names.flatMap((name, at) => [
    ...(at === 0 ? [] : [text('; ')]),
    inline('Words', { as: 'span' }, name),
  ]);
  return [
    block('Fact', { term: 'Tên khác trong văn bản' }, [
      paragraph(...words, ' (trang này hiểu là cùng một thành phần)'),
    ]),
  ];
}

function owners(graph: Graph, { owners: list = [] }: Component): RootContent[] {
  return list.map(({ agency, role, unit }) =>
    block('Fact', { term: 'Trách nhiệm' }, [
      paragraph(
        link(agencyAddress(agency), graph.agency(agency).name),
        ': ',
        inline('Words', { as: 'span' }, role),
        ' (',
        link(unitAddress(graph.unit(unit)), unitTitle(graph.unit(unit))),
        ')',
      ),
    ]),
  );
}

/** Who builds or chooses: what the figure says above the column, what the text says, and our finding where they part. */
function columnRules(graph: Graph, component: Component): RootContent[] {
  const { onFigures, inText, findings } = statedRules(graph, component);
  const rule = (term: string, words: string, source: PhrasingContent): RootContent =>
    block('Fact', { term }, [line('Words', {}, words), paragraph(source)]);
  return [
    ...onFigures.map(({ words, figure }) =>
      rule('Quy tắc (theo hình)', words, link(figureAddress(figure.id), figure.name)),
    ),
    ...inText.map(({ words, place }) =>
      rule('Quy tắc (theo lời văn)', words, link(unitAddress(place), unitTitle(place))),
    ),
    ...(findings.length === 0
      ? []
      : [
          block(
            'Fact',
            { term: 'Nhận xét của trang' },
            findings.map((finding) => paragraph(link(findingAddress(finding), finding.title))),
          ),
        ]),
  ];
}

/** Relations of the component, and the figures that show it. */
function drawings(graph: Graph, { id }: Component, related: ReadonlySet<string>): RootContent[] {
  const figures = [...new Set(graph.cellsFor(id).map(({ figure }) => figure))];
  return [
    ...(related.has(id) ? [section('quan-he', 'Quan hệ', [block('Relations', { component: id })])] : []),
    ...(figures.length === 0 ? [] : [section('so-do', 'Trên sơ đồ', figurePreviews(figures))]),
  ];
}

/** Rules for an additional component: the introductory paragraphs of its section. */
function rules(graph: Graph, placed: PlacedUnit, { tier }: Component): RootContent[] {
  if (tier !== 'xa-bo-sung') return [];
  const from = placed.ancestors.findLastIndex(isTierHeading);
  const introductions = placed.ancestors
    .slice(from)
    .flatMap((unit, index) => introductionsOf(unit, placed.ancestors.slice(0, from + index)))
    .map(({ unit, ancestors }) => ({ document: placed.document, unit, ancestors }));
  if (introductions.length === 0) return [];
  const blocks = introductions.map((place) =>
    unitBlock(graph, place, { headingLevel: 3, stopAtPages: false, anchors: false }),
  );
  const [first] = introductions;
  return [
    section('quy-tac', 'Quy tắc chung của mục này', [...blocks, ...(first ? [sourceLine(first)] : [])]),
  ];
}

function isTierHeading({ heading }: Unit): boolean {
  return heading?.includes('bổ sung theo loại địa bàn') ?? false;
}

/** Plain paragraphs right below a unit, before its first numbered or bulleted child. */
function introductionsOf(unit: Unit, ancestors: Unit[]): { unit: Unit; ancestors: Unit[] }[] {
  const children = unit.units ?? [];
  const end = children.findIndex(({ kind }) => kind !== 'doan');
  return children
    .slice(0, end < 0 ? children.length : end)
    .map((child) => ({ unit: child, ancestors: [...ancestors, unit] }));
}

function tasks(graph: Graph, { id }: Component): RootContent[] {
  const list = graph.tasksFor(id);
  if (list.length === 0) return [];
  return [
    section(
      'nhiem-vu',
      'Nhiệm vụ được giao',
      list.flatMap(({ agency, unit }) => [
        paragraph(link(agencyAddress(agency), graph.agency(agency).name)),
        ...quotation(graph, unit),
      ]),
    ),
  ];
}

/** The way down to the line: every heading above it, outermost first. */
function whereItStands(placed: PlacedUnit): RootContent {
  const above = placed.ancestors.filter(({ heading }) => heading !== undefined);
  const lines = above.map((unit) => ({
    words: [unit.label, unit.heading].filter(Boolean).join(' '),
    href: unitAddress({
      document: placed.document,
      unit,
      ancestors: placed.ancestors.slice(0, placed.ancestors.indexOf(unit)),
    }),
  }));
  return list(lines.map(({ words, href }) => item(paragraph(link(href, words)))));
}
