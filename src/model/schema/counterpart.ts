import { z } from 'zod';
import { slugId } from './document.ts';
import { frameworkId, layerNumber, unitRef } from './structure.ts';

/**
 * What became of a provision of an earlier document: `giong-nhau` word for word the same, `sua-cau-chu` the same thing
 * in other words, `doi-ten` another name, `mo-rong` says or covers more, `thu-hep` says or covers less, `tach` one part
 * of what was one, `nhap` joins several, `bo` not in the subject, `moi` only in it.
 */
export const COUNTERPART_KINDS = [
  'giong-nhau',
  'sua-cau-chu',
  'doi-ten',
  'mo-rong',
  'thu-hep',
  'tach',
  'nhap',
  'bo',
  'moi',
] as const;
export const counterpartKind = z.enum(COUNTERPART_KINDS);

/** A place of an earlier document with the name that it prints there. */
export const earlierProvision = z.strictObject({
  unit: unitRef,
  /** Letter for letter, as the unit or a heading above it prints it. */
  name: z.string().min(1),
});

/** What the subject has on its side: a component, a principle, a layer, or a provision that is none of these. */
export const counterpartSubject = z.union([
  z.strictObject({ component: slugId }),
  z.strictObject({ principle: z.int().min(1) }),
  z.strictObject({ layer: layerNumber }),
  z.strictObject({ unit: unitRef }),
]);

/** One line of a comparison: our reading, save that `giong-nhau` is decided by the letters. */
export const counterpart = z
  .strictObject({
    /** Unique in its comparison; part of the address. */
    id: slugId,
    kind: counterpartKind,
    subject: counterpartSubject.optional(),
    before: z.array(earlierProvision),
    /** Why we read it so, in one sentence of ours. */
    note: z.string().min(1),
  })
  .refine(({ kind, before }) => (kind === 'moi') === (before.length === 0), {
    message: 'chỉ dòng “moi” không có chỗ tương ứng ở văn bản trước',
  })
  .refine(({ kind, subject }) => (kind === 'bo') === (subject === undefined), {
    message: 'chỉ dòng “bo” không có chỗ tương ứng ở văn bản chính',
  })
  .refine(({ kind, before }) => kind !== 'nhap' || before.length > 1, {
    message: 'dòng “nhap” cần ít nhất hai chỗ ở văn bản trước',
  });

/** The subject against one earlier document. */
export const comparison = z.strictObject({
  /** Part of the address. */
  id: slugId,
  document: slugId,
  /** What readers call the earlier document in a table. */
  name: z.string().min(1),
  /** What the earlier document is and what was compared, in our words. */
  note: z.string().min(1),
  /** Framework whose components the earlier document means by a name that several frameworks share. */
  framework: frameworkId.optional(),
  rows: z.array(counterpart),
});

/** The file `counterparts.json`. */
export const comparisons = z.array(comparison);

export type CounterpartKind = z.infer<typeof counterpartKind>;
export type CounterpartSubject = z.infer<typeof counterpartSubject>;
export type StoredCounterpart = z.infer<typeof counterpart>;
export type StoredComparison = z.infer<typeof comparison>;
