import { AREAS, type Area } from './schema/component.ts';
import type { FrameworkId, Structure } from './schema/structure.ts';

/** Whom a checklist is for. `id` is its address below `/tra-cuu/`; an area only where a framework is sorted by tier. */
export type Audience = { id: string; framework: FrameworkId; area: Area | null };

/** Everybody who has a checklist: one audience for each framework named, for each type of area where tiers count. */
export function audiencesOf({ frameworks, checklists }: Structure): Audience[] {
  return checklists.flatMap(({ id, framework }): Audience[] =>
    frameworks.some((one) => one.id === framework && one.byTier)
      ? AREAS.map((area) => ({ id: `${id}/${area}`, framework, area }))
      : [{ id, framework, area: null }],
  );
}
