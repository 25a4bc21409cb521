/** Levels with a profile: each framework, one with tiers for each type of area. */
import { commonPlace } from '../../model/common-place.ts';
import type { Graph } from '../../model/graph.ts';
import { AREAS } from '../../model/schema/component.ts';
import { AREA_NAMES } from '../../model/vocabulary.ts';

export type Level = { id: string; title: string; remarks: string; controls: string[] };

const ALL = 'Gồm mọi thành phần của khung, theo thứ tự của văn bản.';

/** `requirements` are the ids of the technical requirements, which the text sets for the root framework. */
export function levelsOf(graph: Graph, requirements: readonly string[]): Level[] {
  const { components, structure } = graph.model;
  const checklistOf = (framework: string) =>
    structure.checklists.find((checklist) => checklist.framework === framework)?.id ?? framework;
  const place = commonPlace(structure.layers.flatMap((layer) => layer.requirements ?? []));
  const requirementsNote = `Kèm các yêu cầu kỹ thuật và công nghệ đối với từng lớp${place === undefined ? '' : ` (${place})`}, vốn đặt ra cho cả khung ${graph.root?.body ?? ''}.`;
  return structure.frameworks.flatMap(({ id, name, isRoot, byTier }) => {
    const own = components.filter(({ framework }) => framework === id);
    if (own.length === 0) return [];
    if (!byTier) {
      return [
        {
          id,
          title: name,
          remarks: isRoot && requirements.length > 0 ? `${ALL} ${requirementsNote}` : ALL,
          controls: [...own.map((component) => component.id), ...(isRoot ? requirements : [])],
        },
      ];
    }
    return AREAS.map((area) => ({
      id: `${checklistOf(id)}-${area}`,
      title: `${name}: địa bàn ${AREA_NAMES[area].toLowerCase()}`,
      remarks:
        'Gồm thành phần do cấp Trung ương, cấp tỉnh cung cấp, thành phần thiết yếu tại cấp xã và thành phần bổ sung của loại địa bàn này; thuộc tính tier cho biết mỗi thành phần thuộc phần nào.',
      controls: own.filter((one) => one.area === null || one.area === area).map((component) => component.id),
    }));
  });
}
