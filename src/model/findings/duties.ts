/** Who does it, and by when: components that no body is told to build, products without a deadline. */
import type { Graph } from '../graph.ts';
import type { Component } from '../schema/component.ts';
import type { Finding } from '../schema/finding.ts';
import { idPart, type Rule } from './subject-units.ts';

/** Words of a task that only helps others to use the component. */
const HELPS = /^(?:Hướng dẫn|Phối hợp)/u;
/** Words of a task that ends with something made. */
const MAKES = /^(?:Xây dựng|Đầu tư|Chuẩn hóa|Rà soát)/u;
/** Components that stand for “others”, and one whose indicators part III gives to a body. */
const NOT_ONE_THING = / khác$/u;
const SPOKEN_FOR = new Set(['khung-giam-sat-va-do-luong-ket-qua']);

/** National components for which neither their definition nor a task names a body that builds or runs them. */
export const componentsWithoutBody: Rule = (graph) =>
  graph.model.components
    .filter(
      ({ framework, id, name }) =>
        framework === graph.root?.id && !SPOKEN_FOR.has(id) && !NOT_ONE_THING.test(name),
    )
    .filter(({ unit }) => graph.unit(unit).document === graph.subject)
    .filter((component) => (component.owners ?? []).length === 0 && buildersOf(graph, component).length === 0)
    .map((component): Finding => {
      const helpers = graph.tasksFor(component.id);
      const { unit } = graph.unit(component.unit);
      const quote = `${unit.heading ?? ''} ${unit.text ?? ''}`.includes(component.name)
        ? component.name
        : undefined;
      return {
        id: `khong-co-quan-${component.id}`,
        kind: 'trach-nhiem',
        severity: 'noi-dung',
        places: [
          { unit: component.unit, ...(quote === undefined ? {} : { quote }) },
          ...helpers.map((task) => ({ unit: task.unit })),
        ],
        note:
          helpers.length === 0
            ? `“${component.name}” là thành phần dùng chung quốc gia nhưng không chỗ nào nêu cơ quan chủ trì xây dựng, quản lý, vận hành.`
            : `Với “${component.name}”, phần III chỉ giao việc hướng dẫn; không chỗ nào nêu cơ quan chủ trì xây dựng, vận hành.`,
        suggestion: 'Nêu cơ quan chủ trì ở định nghĩa hoặc ở phần III.',
      };
    });

function buildersOf(graph: Graph, { id }: Component): string[] {
  return graph
    .tasksFor(id)
    .filter(({ unit }) => !HELPS.test(graph.unit(unit).unit.text ?? ''))
    .map(({ agency }) => agency);
}

/** Tasks of a body that make something and have no deadline, one finding for each body. */
export const tasksWithoutDeadline: Rule = (graph) =>
  graph.model.agencies.flatMap(({ id, name, unit }): Finding[] => {
    const open = graph
      .tasksOf(id)
      .filter((task) => task.deadline === null && MAKES.test(graph.unit(task.unit).unit.text ?? ''));
    const [first] = open;
    if (unit === null || first === undefined || graph.unit(unit).document !== graph.subject) return [];
    return [
      {
        id: `khong-thoi-han-${idPart(graph.unit(unit).unit.id)}`,
        kind: 'trach-nhiem',
        severity: 'noi-dung',
        places: open.map((task) => ({ unit: task.unit, quote: beginning(graph, task.unit) })),
        note: `${name}: ${open.length} nhiệm vụ có sản phẩm phải hoàn thành nhưng không có thời hạn.`,
        suggestion: 'Ghi thời hạn cho từng nhiệm vụ.',
      },
    ];
  });

function beginning(graph: Graph, ref: string): string {
  return (graph.unit(ref).unit.text ?? '').split(' ').slice(0, 8).join(' ');
}
