/** One page per component: what it is, what the text says of it, who provides it, where it stands. */
import type { RootContent } from 'mdast';
import { agencyAddress, componentAddress, frameworkAddress, versionAddress } from '../../model/address.ts';
import { componentCitation } from '../../model/cite.ts';
import { versionsOfComponent } from '../../model/component-versions.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { Component } from '../../model/schema/component.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { AREA_NAMES, TIER_NAMES } from '../../model/vocabulary.ts';
import { fullText } from '../../model/walk.ts';
import { link, paragraph, root } from '../../text/mdx.ts';
import { ORIGINAL_WORDS, PAGE_NAMES } from '../../text/site-words.ts';
import { fold, lowerFirst } from '../../text/vi.ts';
import { backlinkSection } from '../backlink-blocks.ts';
import { block } from '../blocks.ts';
import { componentFacts, componentPlace } from '../component-facts.ts';
import { counterpartSection } from '../difference-blocks.ts';
import { componentDuties } from '../duty-blocks.ts';
import { figurePreviews } from '../figure-blocks.ts';
import { excerpt, quotation, section, sourceLine, statusOf } from '../official.ts';
import type { Navigation, Page } from '../page.ts';
import { reviewSection } from '../review-blocks.ts';
import { unitBlock } from '../unit-blocks.ts';
import { componentChange } from '../version-change-blocks.ts';

/** `related` holds the ids of the components that a relation starts from or leads to. */
export function componentPage(graph: Graph, component: Component, related: ReadonlySet<string>): Page {
  const placed = graph.unit(component.unit);
  const framework = graph.framework(component.framework);
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
      cite: {
        words: componentCitation(graph, component),
        short: component.id,
        version: versionAddress(placed.document),
      },
      breadcrumbs: [
        { text: PAGE_NAMES['/thanh-phan/'], href: '/thanh-phan/' },
        { text: framework.shortName, href: frameworkAddress(framework) },
      ],
      section: sectionKey(component),
      toc: [],
      layer: component.layer,
    },
    body: root([
      componentFacts(graph, component),
      section('dinh-nghia', ORIGINAL_WORDS, [
        ...quotation(graph, component.unit),
        ...(isNameOnly(component, placed) ? [nameOnlyNote()] : []),
      ]),
      componentPlace(graph, component, versionsOfComponent(graph, component)),
      ...componentChange(graph, component),
      ...rules(graph, placed, component),
      ...counterpartSection(graph, { component: component.id }),
      ...drawings(graph, component, related),
      ...tasks(graph, component),
      ...componentDuties(graph, component.id),
      ...reviewSection(graph, { unit: component.unit }),
      ...backlinkSection(graph, { component: component.id }),
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
    navigation[key].items.push({ text: nameInGroup(graph, component), href: componentAddress(component) });
  }
  return navigation;
}

/** Code and name; a name that repeats in its group is followed by the type of area, or by who provides it. */
function nameInGroup({ model }: Graph, { code, name, framework, group, tier, area }: Component): string {
  const alike = model.components.filter(
    (other) => other.name === name && other.framework === framework && other.group === group,
  );
  const detail = area === null ? tier && TIER_NAMES[tier] : AREA_NAMES[area];
  return [code, name, alike.length > 1 && detail ? `(${detail.toLocaleLowerCase('vi')})` : null]
    .filter(Boolean)
    .join(' ');
}

/** Unique on the site: the code with the name, or the name with its framework. */
export function componentTitle(graph: Graph, { code, name, framework }: Component): string {
  if (code !== null) return `${code}: ${name}`;
  const { isRoot, shortName } = graph.framework(framework);
  return isRoot ? name : `${name} (${lowerFirst(shortName)})`;
}

function sectionKey({ framework, group }: Component): string {
  return `thanh-phan/${framework}/${group}`;
}

/** Whether the text defines a component by nothing but its name. */
function isNameOnly({ code, name }: Component, { unit }: PlacedUnit): boolean {
  const words = fold(fullText(unit)).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const names = [`${code ?? ''} ${name}`, name].map((each) =>
    fold(each)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return names.includes(words.trim());
}

function nameOnlyNote(): RootContent {
  return paragraph('Văn bản chỉ nêu tên, không mô tả thêm.');
}

/** Relations of the component, and the figures that show it. */
function drawings(graph: Graph, { id }: Component, related: ReadonlySet<string>): RootContent[] {
  const figures = [...new Set(graph.cellsFor(id).map(({ figure }) => figure))];
  return [
    ...(figures.length === 0 ? [] : [section('so-do', 'Trên hình', figurePreviews(figures))]),
    ...(related.has(id) ? [section('quan-he', 'Quan hệ', [block('Relations', { component: id })])] : []),
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
