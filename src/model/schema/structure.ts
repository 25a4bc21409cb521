import { z } from 'zod';
import { slugId } from './document.ts';

/** Reference to a unit: `<document id>#<unit id>`, or of an earlier version `<document id>@<version>#<unit id>`. */
export const unitRef = z
  .string()
  .max(301)
  .regex(/^[a-z0-9-]+(?:@[a-z0-9-]+)?#[a-z0-9.-]+$/);

/** Id of a framework in `structure.json`. */
export const frameworkId = slugId;

export const layerNumber = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** Our words for the site itself. */
export const siteWords = z.strictObject({
  /** Name of the site, after the title of every page. */
  name: z.string().min(1),
  /** Name for the list of search engines in a browser, 16 letters at most. */
  searchName: z.string().min(1).max(16),
  /** What the subject document lays down, in one sentence of the home page. */
  about: z.string().min(1),
});

export const framework = z.strictObject({
  id: frameworkId,
  /** The text's own name. */
  name: z.string().min(1),
  /** Our short name for facets and breadcrumbs. */
  shortName: z.string().min(1),
  /** What readers call the body that it is for: "tỉnh, thành phố". */
  body: z.string().min(1),
  /** Prefix of its components' ids; empty for coded ones and those of the root. */
  prefix: z.string(),
  unit: unitRef,
  /**
   * The other frameworks build on it: the pages of the layers stand for it, and the layers' requirements are its
   * own.
   */
  isRoot: z.literal(true).optional(),
  /** Its components are sorted by who provides them and by type of area. */
  byTier: z.literal(true).optional(),
  /** Words by which other provisions refer to it: "theo Khung kiến trúc số cấp tỉnh". */
  citedAs: z.array(z.string().min(1)).optional(),
  /** Words that the title of its figure says for all boxes, so that a box may leave them out. */
  figureWords: z.array(z.string().min(1)).optional(),
});

/** Another edition of this kind, which holds a reference framework. */
export const referenceEdition = z.strictObject({
  /** Its public address, with its sub-folder. */
  site: z.url({ protocol: /^https?$/ }).regex(/\/$/),
  /** The reference framework as that edition calls it. */
  name: z.string().min(1),
  /** Page of the framework, below `site`. */
  path: z.string().regex(/^\/[a-z0-9/-]*$/),
  /** Version of the text that was read. */
  version: slugId,
});

/** What the site is about and what the frameworks consist of, by reference to the text: names are the text's own words. */
export const structure = z.strictObject({
  /** The document that the site is about: comparisons, review and look-up pages speak of it, whatever its status. */
  subject: slugId,
  site: siteWords,
  frameworks: z
    .array(framework)
    .refine((frameworks) => frameworks.filter(({ isRoot }) => isRoot).length <= 1, {
      message: 'chỉ một khung được có isRoot',
    }),
  /** Frameworks that have a checklist, in the order shown; `id` is its address below `/tra-cuu/`. */
  checklists: z.array(z.strictObject({ id: slugId, framework: frameworkId })),
  layers: z.array(
    z.strictObject({
      number: layerNumber,
      name: z.string().min(1),
      /** Defines the layer (part II mục 3). */
      unit: unitRef,
      /** Technical requirements on the layer (part II mục 4), when the text sets some. */
      requirements: unitRef.optional(),
    }),
  ),
  groups: z.array(
    z.strictObject({
      /** Printed code of a coded group (`HTS`), or a slug for a group that has none. */
      id: z.string().min(1),
      name: z.string().min(1),
      layer: layerNumber,
      /** Slug used in addresses and facets. */
      slug: slugId,
      /** Units that head this group, by framework. */
      units: z.record(frameworkId, unitRef),
    }),
  ),
  principles: z.array(
    z.strictObject({ number: z.int().min(1).max(7), name: z.string().min(1), unit: unitRef }),
  ),
  /**
   * Parts of the subject by which findings are looked for, in reading order. A finding is in the last part whose unit
   * holds it, else in the first, which needs no unit.
   */
  reviewParts: z.array(z.strictObject({ id: slugId, name: z.string().min(1), unit: unitRef.optional() })),
  /** The example of a check: a framework of a body, its components as its figure has them, and the one that it is compared with. */
  conformityExample: z
    .strictObject({ figure: slugId, framework: frameworkId, body: z.string().min(1) })
    .optional(),
  /** The edition whose reference framework this one rests on; components say how in `basis`. */
  reference: referenceEdition.optional(),
});

export type FrameworkId = z.infer<typeof frameworkId>;
export type LayerNumber = z.infer<typeof layerNumber>;
export type Structure = z.infer<typeof structure>;
export type Framework = Structure['frameworks'][number];
export type Layer = Structure['layers'][number];
export type Group = Structure['groups'][number];
export type Principle = Structure['principles'][number];
export type ReferenceEdition = z.infer<typeof referenceEdition>;
export type ReviewPart = Structure['reviewParts'][number];
