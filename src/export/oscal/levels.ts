/** Levels with a profile: each framework, the commune's for each type of area. */
import type { Graph } from '../../model/graph.ts';
import { AREAS } from '../../model/schema/component.ts';
import { AREA_NAMES } from '../../model/vocabulary.ts';

export type Level = { id: string; title: string; remarks: string; controls: string[] };

const ALL = 'Gồm mọi thành phần của khung, theo thứ tự của văn bản.';
const REQUIREMENTS =
  'Kèm các yêu cầu kỹ thuật và công nghệ đối với từng lớp (phần II mục 4), vốn đặt ra cho cả khung quốc gia.';

/** `requirements` are the ids of the technical requirements, which the text sets for the national framework. */
export function levelsOf(graph: Graph, requirements: readonly string[]): Level[] {
  const { components, structure } = graph.model;
  return structure.frameworks.flatMap(({ id, name }) => {
    const own = components.filter(({ framework }) => framework === id);
    if (own.length === 0) return [];
    if (id !== 'cap-xa') {
      const isNational = id === 'quoc-gia';
      return [
        {
          id,
          title: name,
          remarks: isNational ? `${ALL} ${REQUIREMENTS}` : ALL,
          controls: [...own.map((component) => component.id), ...(isNational ? requirements : [])],
        },
      ];
    }
    return AREAS.map((area) => ({
      id: `xa-${area}`,
      title: `${name}: địa bàn ${AREA_NAMES[area].toLowerCase()}`,
      remarks:
        'Gồm thành phần do cấp Trung ương, cấp tỉnh cung cấp, thành phần thiết yếu tại cấp xã và thành phần bổ sung của loại địa bàn này; thuộc tính tier cho biết mỗi thành phần thuộc phần nào.',
      controls: own.filter((one) => one.area === null || one.area === area).map((component) => component.id),
    }));
  });
}
