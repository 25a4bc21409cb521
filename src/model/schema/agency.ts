import { z } from 'zod';
import { slugId } from './document.ts';
import { unitRef } from './structure.ts';

/** A body that the subject gives tasks to, or names as responsible for a component. */
export const agency = z.strictObject({
  id: slugId,
  /** The text's own words. */
  name: z.string().min(1),
  /** Other words of the texts for the same body: "UBND các tỉnh, …". */
  shortForms: z.array(z.string().min(1)).optional(),
  /** Section of part III mục 2 that lists its tasks, when it has one. */
  unit: unitRef.nullable(),
  /** Units outside that section which name the body and say what it does or must do, in the order of the text. */
  alsoAt: z.array(unitRef).optional(),
});

/** One task: a unit, the body it falls to, and its deadline when the text gives one. */
export const task = z.strictObject({
  id: slugId,
  agency: slugId,
  unit: unitRef,
  /** `text` is the official words in the unit, `year` what they say. */
  deadline: z.strictObject({ text: z.string().min(1), year: z.int().min(1945).max(2199) }).nullable(),
  /** Ids of the components that the task names. */
  components: z.array(slugId),
});

export const agencies = z.array(agency);
export const tasks = z.array(task);

export type Agency = z.infer<typeof agency>;
export type Task = z.infer<typeof task>;
