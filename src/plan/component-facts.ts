/** The facts that a component's page begins with; what the text does not say is said too. */
import type { PhrasingContent, RootContent } from 'mdast';
import { unitName } from '../citation/unit-name.ts';
import { APPROACHES } from '../conformity/framework-table.ts';
import {
  agencyAddress,
  componentAddress,
  componentVersionAddress,
  figureAddress,
  findingAddress,
  frameworkAddress,
  layerAddress,
  unitAddress,
} from '../model/address.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { isTierFromFigure, statedRules } from '../model/stated-rules.ts';
import { AREA_NAMES, PROVIDERS, TIER_BINDING } from '../model/vocabulary.ts';
import { link, paragraph } from '../text/mdx.ts';
import { lowerFirst } from '../text/vi.ts';
import { block, inline } from './blocks.ts';

const UNSAID = 'Văn bản không nói';

type Words = (PhrasingContent | string)[];

/** Who builds, who provides, who uses, whether it is binding. */
export function componentFacts(graph: Graph, component: Component): RootContent {
  const framework = graph.framework(component.framework);
  const builders = [...ownerWords(graph, component, false), ...ruleWords(graph, component)];
  const { otherNames = [] } = component;
  return block('Facts', {}, [
    ...(otherNames.length === 0 ? [] : [fact('Tên khác trong văn bản', [otherNameWords(otherNames)])]),
    ...basisFact(graph, component),
    fact('Xây dựng', builders),
    fact('Cung cấp', [...providerWords(component), ...ownerWords(graph, component, true)]),
    fact('Dùng cho', [[link(frameworkAddress(framework), framework.shortName)]]),
    fact('Bắt buộc', dutyWords(graph, component)),
  ]);
}

/** Layer, group, place in the document, and the addresses of the component: as it is today, and as each version has it. */
export function componentPlace(
  graph: Graph,
  component: Component,
  versions: readonly LegalDocument[],
): RootContent {
  return block('Facts', {}, [
    fact('Lớp, nhóm', [layerWords(graph, component)]),
    fact('Vị trí', [placeWords(graph.unit(component.unit))]),
    fact('Địa chỉ', [addressWords(component, versions)]),
  ]);
}

/** A fact with its values one below the other; without values it says that the text does not say. */
function fact(term: string, values: Words[]): RootContent {
  const said = values.filter((words) => words.length > 0);
  return block(
    'Fact',
    { term },
    said.length === 0 ? [paragraph(UNSAID)] : said.map((words) => paragraph(...words)),
  );
}

/** What a framework of a body does with a component of its reference framework, with the address of that one as it was read. */
function basisFact(graph: Graph, { basis }: Component): RootContent[] {
  const { reference } = graph.model.structure;
  if (basis === undefined || reference === undefined) return [];
  const { component, name } = basis;
  const rest: Words =
    component === undefined || name === undefined
      ? []
      : [' ', link(`${reference.site}c/${component}/?ban=${reference.version}`, name)];
  return [fact('Khung tham chiếu', [[APPROACHES[basis.approach], ...rest]])];
}

/** What the running text has each body do for the component, in its own words: building it, or providing it. */
function ownerWords(graph: Graph, { owners = [] }: Component, provides: boolean): Words[] {
  const own = owners.filter((owner) => Boolean(owner.provides) === provides);
  return own.map(({ agency, role, unit }) => [
    link(agencyAddress(agency), graph.agency(agency).name),
    ': ',
    inline('Words', { as: 'span' }, role),
    ' (',
    link(unitAddress(graph.unit(unit)), unitName(graph.unit(unit))),
    ')',
  ]);
}

/**
 * Who builds or chooses: what the figure says above the column, what the text says, and our finding where they
 * differ.
 */
function ruleWords(graph: Graph, component: Component): Words[] {
  const { onFigures, inText, findings } = statedRules(graph, component);
  return [
    ...onFigures.map(
      ({ words, figure }): Words => [
        inline('Words', { as: 'span' }, words),
        ' (theo hình ',
        link(figureAddress(figure.id), figure.name),
        ')',
      ],
    ),
    ...inText.map(
      ({ words, place }): Words => [
        inline('Words', { as: 'span' }, words),
        ' (theo lời văn, ',
        link(unitAddress(place), unitName(place)),
        ')',
      ],
    ),
    ...findings.map(
      (finding): Words => ['Nhận xét của ban biên tập: ', link(findingAddress(finding), finding.title)],
    ),
  ];
}

/** Other words of the texts that we read as the component's name. */
function otherNameWords(names: readonly string[]): Words {
  return [`${names.map((name) => `“${name}”`).join('; ')} (ban biên tập hiểu là cùng một thành phần)`];
}

function providerWords({ tier }: Component): Words[] {
  const provider = tier === null ? undefined : PROVIDERS[tier];
  return provider === undefined ? [] : [[provider]];
}

function dutyWords(graph: Graph, component: Component): Words[] {
  const { tier, area } = component;
  if (tier === null) return [];
  const source = isTierFromFigure(graph, component) ? ' (theo hình; tiêu đề của lời văn không nói)' : '';
  const words = TIER_BINDING[tier];
  return words === undefined
    ? []
    : [[(area === null ? words : `${words} (${AREA_NAMES[area].toLocaleLowerCase('vi')})`) + source]];
}

function layerWords(graph: Graph, component: Component): Words {
  const { layer, group: id, framework } = component;
  const name = graph.model.structure.layers.find(({ number }) => number === layer)?.name ?? '';
  const group = graph.group(id);
  const unit = group.units[framework];
  return [
    link(layerAddress(layer), ownLayerHeading(graph, component) ?? `Lớp ${layer}. ${name}`),
    ' › ',
    unit === undefined ? group.name : link(unitAddress(graph.unit(unit)), group.name),
  ];
}

/** The layer as the component's own framework calls it: "Lớp 1: Hạ tầng số và an ninh mạng". */
export function ownLayerHeading(graph: Graph, { unit, layer }: Component): string | undefined {
  const pattern = new RegExp(`^Lớp ${layer}[.:]`);
  return graph.unit(unit).ancestors.find(({ heading = '' }) => pattern.test(heading))?.heading;
}

function addressWords(component: Component, versions: readonly LegalDocument[]): Words {
  return [
    link(componentAddress(component), 'bản hiện hành'),
    ...versions.flatMap(
      (version, index): Words => [
        '; ',
        link(
          componentVersionAddress(component, version.version),
          index === 0 ? 'đúng bản này' : lowerFirst(version.versionName),
        ),
      ],
    ),
  ];
}

/** The headings above the defining unit, outermost first. */
function placeWords({ document, ancestors }: PlacedUnit): Words {
  const headed = ancestors.filter(({ heading }) => heading !== undefined);
  return headed.flatMap(
    (unit, index): Words => [
      ...(index === 0 ? [] : [' › ']),
      link(
        unitAddress({ document, unit, ancestors: ancestors.slice(0, ancestors.indexOf(unit)) }),
        [unit.label, unit.heading].filter(Boolean).join(' '),
      ),
    ],
  );
}
