import { z } from 'zod';
import { UNIT_KINDS } from '../../citation/unit-kinds.ts';

/** Kinds of units of an official document. */
export const unitKind = z.enum(UNIT_KINDS);

/** Code of a component as printed: `ƯDCQS9`. Numbers have at most three digits, so that a slip cannot make a million gaps. */
export const componentCode = z.string().regex(/^\p{Lu}{1,20}[1-9]\d{0,2}$/u);

/** Anchor of a unit: lower-case ASCII segments joined by dots, `phan-2.muc-3.diem-a.doan-4`. */
export const unitId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/);

/** A citable piece of an official document, and the pieces below it. */
export const unit = z.strictObject({
  /** Anchor, unique in its document. */
  id: unitId,
  kind: unitKind,
  /** What is printed before the words: `a)`, `-`, `4.3.1.`, `Điều 2.`; absent for plain paragraphs. */
  label: z.string().min(1).optional(),
  /** Official heading, word for word. */
  heading: z.string().min(1).optional(),
  /** Official running text, word for word. */
  text: z.string().min(1).optional(),
  /** Code of the component that this line defines, as printed: `HTS7`. Its line also answers to the code's anchor. */
  code: componentCode.optional(),
  /** What the text as received lost above this unit, as a citation names it: `mục 20` whose heading is missing. Our words. */
  lostAbove: z.string().min(1).optional(),
  get units() {
    return z.optional(z.array(unit));
  },
});

export type UnitKind = z.infer<typeof unitKind>;
export type Unit = z.infer<typeof unit>;
