import { unitAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import { type Relation, relationsOf } from '../../model/relations.ts';
import type { FigureTarget } from '../../model/schema/figure.ts';
import { componentType, type ElementType, RELATIONSHIPS } from './element-kinds.ts';
import { frameworkGroups, layerRequirements, type PublicUrl } from './elements.ts';
import { type ArchimateRelationship, idOf } from './model-records.ts';

type Kind = keyof typeof RELATIONSHIPS;

/** Every relationship: composition, responsibility, use, correspondence, arrows of figures. */
export function relationshipsOf(graph: Graph, publicUrl: PublicUrl): ArchimateRelationship[] {
  return [
    ...frameworkGroups(graph).flatMap(({ framework, group, components }) => {
      const id = idOf.group(framework, group.slug);
      return [
        relate('frameworkGroup', idOf.framework(framework), id),
        relate('layerGroup', idOf.layer(group.layer), id),
        ...components.map((component) => relate('groupComponent', id, idOf.component(component.id))),
      ];
    }),
    ...owners(graph, publicUrl),
    ...layerRequirements(graph).map(({ layer, placed }) =>
      relate('layerRequirement', idOf.layer(layer), idOf.requirement(placed.unit.id)),
    ),
    ...relationsOf(graph).map((relation) => ofComponents(graph, relation, publicUrl)),
    ...arrows(graph),
  ];
}

function relate(
  kind: Kind,
  source: string,
  target: string,
  more: Partial<Pick<ArchimateRelationship, 'name' | 'documentation' | 'properties'>> = {},
): ArchimateRelationship {
  return {
    id: idOf.relationship(kind, source, target),
    type: RELATIONSHIPS[kind].type,
    source,
    target,
    name: more.name ?? '',
    documentation: more.documentation,
    properties: more.properties ?? {},
  };
}

/** A body named twice for one component has one relationship with both roles. */
function owners(graph: Graph, publicUrl: PublicUrl): ArchimateRelationship[] {
  return graph.model.components.flatMap(({ id, owners: all = [] }) =>
    [...Map.groupBy(all, ({ agency }) => agency)].map(([agency, roles]) =>
      relate('owner', idOf.agency(agency), idOf.component(id), {
        name: roles.map(({ role }) => role).join('; '),
        properties: {
          'tt-nguon': [...new Set(roles.map(({ unit }) => publicUrl(unitAddress(graph.unit(unit)))))].join(
            ' ',
          ),
        },
      }),
    ),
  );
}

const SAID = { true: 'Lời văn của văn bản', false: 'Cách hiểu của ban biên tập bản trực tuyến' } as const;

function ofComponents(graph: Graph, relation: Relation, publicUrl: PublicUrl): ArchimateRelationship {
  const { from, to, kind, stated, unit, quote, note } = relation;
  const [user, used] = [idOf.component(from), idOf.component(to)];
  const more = {
    documentation: quote === undefined ? note : `“${quote}”`,
    properties: {
      'tt-nguon': publicUrl(unitAddress(graph.unit(unit))),
      'tt-can-cu': SAID[`${stated}`],
    },
  };
  switch (kind) {
    case 'stands-for':
      return relate('standsFor', user, used, { ...more, name: 'đứng ở chỗ' });
    case 'uses': {
      const use = useKind(componentType(graph.component(from)), componentType(graph.component(to)));
      const [source, target] = use === 'serving' ? [used, user] : [user, used];
      return relate(use, source, target, { ...more, name: use === 'serving' ? 'phục vụ' : 'khai thác' });
    }
  }
}

/** Types that may access data by appendix B of the specification. */
const ACCESSING: ElementType[] = ['ApplicationComponent', 'ApplicationService', 'BusinessFunction'];

function useKind(from: ElementType, to: ElementType): 'serving' | 'access' | 'dataUse' {
  if (from !== 'DataObject' && to !== 'DataObject') return 'serving';
  return to === 'DataObject' && ACCESSING.includes(from) ? 'access' : 'dataUse';
}

/** The element that a box of a figure represents, if any. */
export function elementFinder(graph: Graph): (target: FigureTarget | undefined) => string | undefined {
  const all = frameworkGroups(graph);
  const atUnit = new Map(
    all.map(({ framework, group }) => [group.units[framework], idOf.group(framework, group.slug)]),
  );
  const drawn = new Map(
    all.flatMap(({ framework, group }) =>
      graph.model.figures
        .filter(({ stands }) => stands.group === group.id)
        .map(({ id }) => [id, idOf.group(framework, group.slug)]),
    ),
  );
  return (target) => {
    if (target === undefined) return undefined;
    if ('component' in target) return idOf.component(target.component);
    if ('layer' in target) return idOf.layer(target.layer);
    if ('agency' in target) return idOf.agency(target.agency);
    if ('principle' in target) return idOf.principle(target.principle);
    return 'figure' in target ? drawn.get(target.figure) : atUnit.get(target.unit);
  };
}

/** Identifier of the relationship behind an arrow; undefined when one of its ends represents no element. */
export function arrowId(
  figure: string,
  source: string | undefined,
  target: string | undefined,
): string | undefined {
  if (source === undefined || target === undefined || source === target) return undefined;
  return idOf.relationship(`edge.${figure}`, source, target);
}

function arrows(graph: Graph): ArchimateRelationship[] {
  const elementAt = elementFinder(graph);
  return graph.model.figures.flatMap((figure) => {
    if (figure.draws === 'lop') return [];
    const elements = new Map(figure.nodes.map(({ id, target }) => [id, elementAt(target)]));
    return figure.edges.flatMap(({ from, to, text = '' }) => {
      const [source, target] = [elements.get(from), elements.get(to)];
      const id = arrowId(figure.id, source, target);
      if (id === undefined || source === undefined || target === undefined) return [];
      return [{ ...relate('edge', source, target, { name: text }), id }];
    });
  });
}
