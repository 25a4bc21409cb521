/** Who does it, and by when: components that no body is told to build, products without a deadline. */
import type { Graph } from '../graph.ts';
import type { Component } from '../schema/component.ts';
import type { FindingPlace } from '../schema/finding.ts';
import { findingAt, type Rule } from './subject-units.ts';

/** Words of a task that only helps others to use the component. */
const HELPS = /^(?:Hướng dẫn|Phối hợp)/u;
/** Words of a task that ends with something made. */
const MAKES = /^(?:Xây dựng|Đầu tư|Chuẩn hóa|Rà soát)/u;
/** The task leaves its time to another instrument. */
const TIME_SET_ELSEWHERE = /tiến độ (?:tại|theo|cụ thể)/u;
/** Components that stand for “others”, and one whose indicators part III gives to a body. */
const NOT_ONE_THING = / khác$/u;
const SPOKEN_FOR = new Set(['khung-giam-sat-va-do-luong-ket-qua']);

/** National components for which neither their definition nor a task names a body that builds or runs them. */
export const componentsWithoutBody: Rule = (graph) => {
  const open = graph.model.components
    .filter(
      ({ framework, id, name }) =>
        framework === graph.root?.id && !SPOKEN_FOR.has(id) && !NOT_ONE_THING.test(name),
    )
    .filter(
      (component) => ownersOf(graph, component).length === 0 && buildersOf(graph, component).length === 0,
    );
  const [helped, alone] = [true, false].map((wanted) =>
    open.filter(({ id }) => graph.tasksFor(id).length > 0 === wanted),
  ) as [Component[], Component[]];
  return [
    ...findingAt({
      id: 'khong-co-quan',
      kind: 'trach-nhiem',
      severity: 'noi-dung',
      rank: 1,
      title: `${alone.length} thành phần dùng chung ${graph.root?.body} không có cơ quan chủ trì`,
      places: alone.map((component) => placeOf(graph, component)),
      note: `${alone.length} thành phần dùng chung ${graph.root?.body} không chỗ nào nêu cơ quan chủ trì xây dựng, quản lý, vận hành.`,
      suggestion: 'Nêu cơ quan chủ trì ở định nghĩa của từng thành phần hoặc ở phần III.',
    }),
    ...findingAt({
      id: 'chi-giao-huong-dan',
      kind: 'trach-nhiem',
      severity: 'noi-dung',
      rank: 2,
      title: 'Chỉ giao việc hướng dẫn, không giao việc xây dựng',
      places: helped.flatMap((component) => [
        placeOf(graph, component),
        ...graph.tasksFor(component.id).map(({ unit }) => ({ unit })),
      ]),
      note: `Phần III chỉ giao việc hướng dẫn, không chỗ nào nêu cơ quan chủ trì xây dựng, vận hành: ${helped.map(({ name }) => `“${name}”`).join(', ')}.`,
      suggestion: 'Nêu cơ quan chủ trì xây dựng, vận hành ở phần III.',
    }),
  ];
};

function placeOf(graph: Graph, component: Component): FindingPlace {
  const { unit } = graph.unit(component.unit);
  const says = `${unit.heading ?? ''} ${unit.text ?? ''}`.includes(component.name);
  return { unit: component.unit, ...(says ? { quote: component.name } : {}) };
}

/** Bodies that the text names for the component, or for what it stands for. */
function ownersOf(graph: Graph, { id, owners = [] }: Component): string[] {
  const behind = graph.model.relations
    .filter(({ from, kind }) => from === id && kind === 'stands-for')
    .flatMap(({ to }) => graph.component(to).owners ?? []);
  return [...owners, ...behind].map(({ agency }) => agency);
}

function buildersOf(graph: Graph, { id }: Component): string[] {
  return graph
    .tasksFor(id)
    .filter(({ unit }) => !HELPS.test(graph.unit(unit).unit.text ?? ''))
    .map(({ agency }) => agency);
}

/** Tasks that make something and have no deadline, here or in a decision that the task points to; as one finding. */
export const tasksWithoutDeadline: Rule = (graph) => {
  const open = graph.model.tasks.filter(({ deadline, unit }) => {
    const { document, unit: own } = graph.unit(unit);
    const words = own.text ?? '';
    return (
      document === graph.subject && deadline === null && MAKES.test(words) && !TIME_SET_ELSEWHERE.test(words)
    );
  });
  const bodies = new Set(open.map(({ agency }) => agency));
  return findingAt({
    id: 'khong-thoi-han',
    kind: 'trach-nhiem',
    severity: 'noi-dung',
    rank: 1,
    title: `${open.length} nhiệm vụ phải có sản phẩm mà không có thời hạn`,
    places: open.map(({ unit }) => ({ unit, quote: beginning(graph, unit) })),
    note: `${open.length} nhiệm vụ của ${bodies.size} cơ quan phải có sản phẩm nhưng không ghi thời hạn và không dẫn tới văn bản đặt tiến độ.`,
    suggestion: 'Ghi thời hạn cho từng nhiệm vụ, hoặc dẫn văn bản đặt tiến độ.',
  });
};

function beginning(graph: Graph, ref: string): string {
  return (graph.unit(ref).unit.text ?? '').split(' ').slice(0, 8).join(' ');
}
