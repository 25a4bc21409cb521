import { z } from 'zod';
import { slugId } from './document.ts';
import { unitRef } from './structure.ts';

export const FINDING_KINDS = [
  'vien-dan',
  'loi-van-hinh',
  'danh-so',
  'ten-goi',
  'trach-nhiem',
  'dieu-kien',
  'trung-lap',
  'chu-tat',
  'chinh-ta',
] as const;
export const SEVERITIES = ['noi-dung', 'hinh-thuc'] as const;
/** 1 what to read first: validity, authority, who answers for what; 2 other matters of substance; 3 matters of form. */
export const RANKS = [1, 2, 3] as const;

/** What a finding is about: references, text against figure, numbering, names, responsibility, conditions and how far they bind, repetition, acronyms, spelling. */
export const findingKind = z.enum(FINDING_KINDS);
/** `noi-dung` it can change what is understood or done; `hinh-thuc` it is a matter of form. */
export const severity = z.enum(SEVERITIES);

/** Words of a unit or a figure, letter for letter; no quote where the point is that something is absent. */
export const findingPlace = z.union([
  z.strictObject({ unit: unitRef, quote: z.string().min(1).optional() }),
  z.strictObject({ figure: slugId, quote: z.string().min(1).optional() }),
]);

/** One thing that a careful reader finds in the subject: our comment, never law. It belongs to the version that its places name. */
export const finding = z
  .strictObject({
    /** Stable anchor. */
    id: slugId,
    kind: findingKind,
    severity,
    rank: z.union(RANKS.map((rank) => z.literal(rank))),
    /** What it is about, in a few words. */
    title: z.string().min(1).max(90),
    /** Where it is seen; the first is where the comment stands. */
    places: z.array(findingPlace).min(1),
    /** What is seen, in one or two sentences of ours. */
    note: z.string().min(1),
    /** Who found it, where a version that was replaced had it: a reader, or a rule whose text is gone. */
    by: z.enum(['doc', 'quy-tac']).optional(),
    /** What we recommend: one thing. */
    suggestion: z.string().min(1),
  })
  .refine(({ severity, rank }) => (severity === 'hinh-thuc') === (rank === 3), {
    message: 'rank 3 dành cho severity hinh-thuc, rank 1 và 2 cho noi-dung',
  });

/** The file `findings.json`: what no rule can find. */
export const findings = z.array(finding);

export type FindingKind = z.infer<typeof findingKind>;
export type Severity = z.infer<typeof severity>;
export type FindingPlace = z.infer<typeof findingPlace>;
export type Finding = z.infer<typeof finding>;
