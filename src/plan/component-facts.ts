/** The facts that a component's page begins with; what the text does not say is said too. */
import type { PhrasingContent, RootContent } from 'mdast';
import { unitTitle } from '../citation/unit-name.ts';
import {
  agencyAddress,
  figureAddress,
  frameworkAddress,
  layerAddress,
  unitAddress,
} from '../model/address.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import { AREA_NAMES, PROVIDERS, TIER_DUTIES } from '../model/vocabulary.ts';
import { link, paragraph } from '../text/mdx.ts';
import { block, inline } from './blocks.ts';

const UNSAID = 'Văn bản không nói';

type Words = (PhrasingContent | string)[];

/** Who builds, who provides, who uses, whether it is binding. */
export function componentFacts(graph: Graph, component: Component): RootContent {
  const framework = graph.framework(component.framework);
  const builders = [...ownerWords(graph, component), ...ruleWords(graph, component)];
  return block('Facts', {}, [
    fact('Xây dựng', builders),
    fact('Cung cấp', providerWords(component)),
    fact('Dùng cho', [[link(frameworkAddress(framework), framework.shortName)]]),
    fact('Bắt buộc', dutyWords(component)),
  ]);
}

/** Layer, group and place in the document. */
export function componentPlace(graph: Graph, component: Component): RootContent {
  return block('Facts', {}, [
    fact('Lớp, nhóm', [layerWords(graph, component)]),
    fact('Vị trí', [placeWords(graph.unit(component.unit))]),
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

/** What the running text has each body do for the component, in its own words. */
function ownerWords(graph: Graph, { owners = [] }: Component): Words[] {
  return owners.map(({ agency, role, unit }) => [
    link(agencyAddress(agency), graph.agency(agency).name),
    ': ',
    inline('Words', { as: 'span' }, role),
    ' (',
    link(unitAddress(graph.unit(unit)), unitTitle(graph.unit(unit))),
    ')',
  ]);
}

/** What a figure says in brackets below the heading of the component's column; the running text does not have it. */
function ruleWords(graph: Graph, { id }: Component): Words[] {
  return graph
    .cellsFor(id)
    .flatMap(({ figure, groups }) =>
      groups.flatMap(({ rule }): Words[] =>
        rule === undefined
          ? []
          : [
              [
                inline('Words', { as: 'span' }, rule),
                ' (theo hình ',
                link(figureAddress(figure.id), figure.name),
                ')',
              ],
            ],
      ),
    );
}

function providerWords({ tier }: Component): Words[] {
  const provider = tier === null ? undefined : PROVIDERS[tier];
  return provider === undefined ? [] : [[provider]];
}

function dutyWords({ tier, area }: Component): Words[] {
  if (tier === null) return [];
  const words = TIER_DUTIES[tier];
  return words === undefined
    ? []
    : [[area === null ? words : `${words} (${AREA_NAMES[area].toLocaleLowerCase('vi')})`]];
}

function layerWords(graph: Graph, { layer, group: id, framework }: Component): Words {
  const name = graph.model.structure.layers.find(({ number }) => number === layer)?.name ?? '';
  const group = graph.group(id);
  const unit = group.units[framework];
  return [
    link(layerAddress(layer), `Lớp ${layer}. ${name}`),
    ' › ',
    unit === undefined ? group.name : link(unitAddress(graph.unit(unit)), group.name),
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
