import { z } from 'zod';
import { slugId } from './document.ts';

/** Reference to a unit: `<document id>#<unit id>`. */
export const unitRef = z.string().regex(/^[a-z0-9-]+#[a-z0-9.-]+$/);

export const FRAMEWORKS = ['quoc-gia', 'co-quan-to-chuc', 'cap-bo', 'cap-tinh', 'cap-xa'] as const;
export const frameworkId = z.enum(FRAMEWORKS);

export const layerNumber = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** What the framework consists of, by reference to the text: names are the text's own words. */
export const structure = z.strictObject({
  frameworks: z.array(
    z.strictObject({
      id: frameworkId,
      /** The text's own name. */
      name: z.string().min(1),
      /** Our short name for facets and breadcrumbs. */
      shortName: z.string().min(1),
      /** Prefix of its components' ids; empty for coded and national ones. */
      prefix: z.string(),
      unit: unitRef,
    }),
  ),
  layers: z.array(
    z.strictObject({
      number: layerNumber,
      name: z.string().min(1),
      /** Defines the layer (part II mục 3). */
      unit: unitRef,
      /** Technical requirements on the layer (part II mục 4). */
      requirements: unitRef,
    }),
  ),
  groups: z.array(
    z.strictObject({
      /** Printed code of the commune model (`HTS`), or a slug for a group that has none. */
      id: z.string().min(1),
      name: z.string().min(1),
      layer: layerNumber,
      /** Slug used in addresses and facets. */
      slug: slugId,
      /** Units that head this group, by framework. */
      units: z.partialRecord(frameworkId, unitRef),
    }),
  ),
  principles: z.array(
    z.strictObject({ number: z.int().min(1).max(7), name: z.string().min(1), unit: unitRef }),
  ),
});

export type FrameworkId = z.infer<typeof frameworkId>;
export type LayerNumber = z.infer<typeof layerNumber>;
export type Structure = z.infer<typeof structure>;
export type Framework = Structure['frameworks'][number];
export type Layer = Structure['layers'][number];
export type Group = Structure['groups'][number];
export type Principle = Structure['principles'][number];
