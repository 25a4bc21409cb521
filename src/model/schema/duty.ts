import { z } from 'zod';
import { CLAUSE_SUBJECTS } from '../../conformity/reference-framework.ts';
import { slugId } from './document.ts';
import { frameworkId, layerNumber, unitRef } from './structure.ts';

/** How firmly a text binds: must, must not, only when, preferably, encouraged, may. */
export const STRENGTHS = ['phai', 'khong-duoc', 'chi-khi', 'uu-tien', 'khuyen-khich', 'co-the'] as const;

/** Stages in the life of a system, as the texts name them: proposal, design, deployment, operation, upgrade, end of use. */
export const PHASES = ['de-xuat', 'thiet-ke', 'trien-khai', 'van-hanh', 'nang-cap', 'ket-thuc'] as const;

export const strength = z.enum(STRENGTHS);
export const phase = z.enum(PHASES);

/** Words of the text, letter for letter. */
const words = z.string().min(1);

/** Who bears duties and is no body of `agencies.json`: a level of government, an office. */
export const dutyRole = z.strictObject({ id: slugId, name: z.string().min(1) });

/** One who bears a duty. */
export const bearer = z.strictObject({
  /** Id of a body or of a role. */
  body: slugId,
  /** What the unit, or a unit above it, calls it; absent where only a heading or the section names it. */
  words: words.optional(),
});

/** One duty that a unit lays on somebody: our reading of the words that it quotes. */
export const duty = z.strictObject({
  /** Stable anchor. */
  id: slugId,
  unit: unitRef,
  strength,
  /** The words of the unit that bind. */
  span: words,
  /** The word of the span that shows the strength; absent where the sentence is an order without such a word. */
  word: words.optional(),
  /** What is to be done, in a few words of ours. */
  what: z.string().min(1),
  /** Nobody where the unit names only the thing: then it binds whoever builds or runs that. */
  who: z.array(bearer),
  /** What the duty is about, in words of the unit. */
  object: words.optional(),
  layers: z.array(layerNumber).optional(),
  groups: z.array(z.string().min(1)).optional(),
  components: z.array(slugId).optional(),
  /** Stages that it concerns; absent where it concerns all or the text says none. */
  phases: z.array(phase).optional(),
  /** When it binds, in words of the unit. */
  condition: words.optional(),
  /** Whom or what it does not bind, in words of the unit. */
  exception: words.optional(),
  /** By when or how often, in words of the unit; `year` where they say one. */
  deadline: z.strictObject({ text: words, year: z.int().optional() }).optional(),
  /** Its bearing on frameworks of bodies; `frameworks` where it binds only those made after some. */
  conformity: z
    .strictObject({
      about: z.enum(CLAUSE_SUBJECTS),
      frameworks: z.array(frameworkId).min(1).optional(),
    })
    .optional(),
});

/** A unit that holds a word of duty outside every span, and why that word binds nobody. */
export const explained = z.strictObject({ unit: unitRef, reason: z.string().min(1) });

/** The file `duties.json`. */
export const dutyRegister = z.strictObject({
  /** Ids of the documents that were read for duties line by line. */
  documents: z.array(slugId),
  roles: z.array(dutyRole),
  duties: z.array(duty),
  explained: z.array(explained),
});

export type Strength = z.infer<typeof strength>;
export type Phase = z.infer<typeof phase>;
export type RegisteredDuty = z.infer<typeof duty>;
export type DutyRegister = z.infer<typeof dutyRegister>;
