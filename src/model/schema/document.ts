import { z } from 'zod';
import { STATUSES } from '../../text/status.ts';
import { unit, unitId } from './unit.ts';

/** Lower-case ASCII words joined by hyphens, at most 100 letters: it becomes the name of a folder. */
export const slugId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A day that an official text of today can bear. */
export const day = z.iso
  .date({ error: 'ngày phải ghi năm-tháng-ngày, ví dụ 2026-12-15', abort: true })
  .refine((date) => date >= '1945-09-02' && date < '2200', {
    message: 'ngày phải từ năm 1945 đến năm 2199',
  });

/** `du-thao` draft, `hieu-luc` in force, `truoc-day` an earlier version. */
export const documentStatus = z.enum(STATUSES);

/** One official document: what it is, and its text as a tree of units. */
export const legalDocument = z.strictObject({
  /** Folder name under `/van-ban/`. */
  id: slugId,
  title: z.string().min(1),
  /** Short name for breadcrumbs and search results. */
  shortTitle: z.string().min(1),
  /** What a citation calls it after the place: its short name, with kind and number or date in brackets. */
  citation: z.string().min(1),
  status: documentStatus,
  /** The status in plain words, shown in the banner of every page of the document. */
  statusText: z.string().min(1),
  issuer: z.string().min(1),
  /** Which version of the text this is, a part of its address: `du-thao-2026`. */
  version: slugId,
  /** The version in readers' words: "Dự thảo năm 2026". */
  versionName: z.string().min(1),
  /** Day on which this version was put on this site, ISO 8601; versions of a document follow by it. */
  posted: day,
  /** Official number, when the document has one. */
  number: z.string().min(1).optional(),
  /** Date of issue, ISO 8601, when the document has one. */
  date: day.optional(),
  /** Id in `sources/manifest.json` of the text it was made from. */
  source: z.string().min(1),
  /** Units that have a page of their own, in reading order. */
  pages: z.array(unitId).min(1),
  /** Units whose number does not follow the one before it, in the official print too; each becomes a finding. */
  asPrinted: z.array(unitId).min(1).optional(),
  /** How it relates to other documents, in our words. */
  relations: z.array(z.strictObject({ to: slugId, text: z.string().min(1) })),
  /** What we say of the document and of its text as received, each with its ground: who issued it, what is missing. */
  notes: z.array(z.string().min(1)).optional(),
  /**
   * Lines of the source before the document that are its publisher's: data about the source, no words of the document.
   * They keep the anchors under which they were published.
   */
  publisher: z.array(z.strictObject({ id: unitId, text: z.string().min(1) })).optional(),
  units: z.array(unit).min(1),
});

export type LegalDocument = z.infer<typeof legalDocument>;
