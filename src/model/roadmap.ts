/** What is due when, what has no date, and which bodies the text relies on without giving them a task. */
import type { Graph } from './graph.ts';
import type { Agency, Task } from './schema/agency.ts';
import type { Component, Tier } from './schema/component.ts';
import type { Framework } from './schema/structure.ts';

export type DatedTask = Task & { deadline: NonNullable<Task['deadline']> };

/** Tasks with a deadline by year, earliest first; within a year in the order of the text. */
export function deadlines({ model }: Graph): { year: number; tasks: DatedTask[] }[] {
  const dated = model.tasks.filter((task): task is DatedTask => task.deadline !== null);
  return [...Map.groupBy(dated, ({ deadline }) => deadline.year)]
    .map(([year, tasks]) => ({ year, tasks }))
    .sort((a, b) => a.year - b.year);
}

/** Tasks without a deadline, by body, in the order of the text; bodies without such a task are left out. */
export function undatedTasks(graph: Graph): { agency: Agency; tasks: Task[] }[] {
  return graph.model.agencies
    .map((agency) => ({
      agency,
      tasks: graph.tasksOf(agency.id).filter(({ deadline }) => deadline === null),
    }))
    .filter(({ tasks }) => tasks.length > 0);
}

/** Bodies that the text makes responsible for a component and gives no task, with those components. */
export function bodiesWithoutTask(graph: Graph): { agency: Agency; components: Component[] }[] {
  return graph.model.agencies
    .filter(({ id }) => graph.tasksOf(id).length === 0)
    .map((agency) => ({ agency, components: graph.ownedBy(agency.id) }))
    .filter(({ components }) => components.length > 0);
}

const OWN_TIERS: readonly Tier[] = ['xa-thiet-yeu', 'xa-bo-sung'];

/** Frameworks with components that a level provides for itself, when no body with tasks is of that level. */
export function levelsWithoutTask({ model }: Graph): { framework: Framework; components: Component[] }[] {
  const named = model.tasks.map(({ agency }) => agency);
  const isOfLevel = ({ id, name }: Agency) => named.includes(id) && /\b(?:cấp xã|xã, phường)/.test(name);
  if (model.agencies.some(isOfLevel)) return [];
  return model.structure.frameworks
    .map((framework) => ({
      framework,
      components: model.components.filter(
        (one) => one.framework === framework.id && one.tier !== null && OWN_TIERS.includes(one.tier),
      ),
    }))
    .filter(({ components }) => components.length > 0);
}
