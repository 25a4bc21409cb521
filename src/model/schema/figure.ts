import { z } from 'zod';
import { area, tier } from './component.ts';
import { slugId } from './document.ts';
import { frameworkId, layerNumber, unitRef } from './structure.ts';

/** Where a box or a title leads; a box without one stands for itself. */
export const figureTarget = z.union([
  z.strictObject({ component: slugId }),
  z.strictObject({ unit: unitRef }),
  z.strictObject({ layer: layerNumber }),
  z.strictObject({ figure: slugId }),
  z.strictObject({ agency: slugId }),
  z.strictObject({ principle: z.int().min(1).max(7) }),
]);

/** Where the figure's words come from: a figure file of `sources/` (reading errors mended), or units of a document. */
export const figureOrigin = z.union([
  z.strictObject({ source: z.string().min(1) }),
  z.strictObject({ units: z.array(unitRef).min(1) }),
]);

/** One box: the figure's own words, which may differ from the running text, and what it stands for. */
export const figureCell = z.strictObject({
  id: slugId,
  text: z.string().min(1),
  target: figureTarget.optional(),
});

/** Boxes under one heading; `groups` inside stand side by side below it (types of area). */
export const figureGroup = z.strictObject({
  id: slugId,
  /** Absent when the boxes stand right below the band's title. */
  title: z.string().min(1).optional(),
  /** Number printed on the figure: `5-1`. */
  number: z.string().min(1).optional(),
  /** What the figure says in brackets below the heading, without the brackets. */
  rule: z.string().min(1).optional(),
  tier: tier.optional(),
  area: area.optional(),
  target: figureTarget.optional(),
  cells: z.array(figureCell).optional(),
  get groups() {
    return z.optional(z.array(figureGroup));
  },
});

/** A title across the figure with groups side by side below it. */
export const figureBand = z.strictObject({
  id: slugId,
  title: z.string().min(1),
  number: z.string().min(1).optional(),
  layer: layerNumber.optional(),
  target: figureTarget.optional(),
  groups: z.array(figureGroup).min(1),
});

const common = {
  id: slugId,
  /** Title printed on the figure, or the heading of the text that it draws. */
  title: z.string().min(1),
  /** Our short name, unique, for lists and page titles. */
  name: z.string().min(1),
  /** What it shows, in our words, for those who cannot see it. */
  description: z.string().min(1),
  origin: figureOrigin,
  /** The document has this figure, the text as received does not: drawn from the running text. */
  isLost: z.literal(true).optional(),
  /** Units next to which the official print has the figure; its page and those of `stands` show it. */
  at: z.array(unitRef),
  /** Look-up pages that show it. */
  stands: z.strictObject({
    layers: z.array(layerNumber).optional(),
    framework: frameworkId.optional(),
    /** Group of `structure.json`. */
    group: z.string().min(1).optional(),
    principles: z.boolean().optional(),
  }),
};

/** An official drawing of layers: bands from top to bottom, pillars along its sides, notes below. */
export const layersFigure = z.strictObject({
  ...common,
  draws: z.literal('lop'),
  bands: z.array(figureBand).min(1),
  /** Words along the sides of all bands: the bodies served, the two pillars. */
  sides: z.array(figureCell).optional(),
  /** Notes below the figure, as printed. */
  notes: z.array(z.string().min(1)).optional(),
});

/** A drawing of relations that the text states: what leads to what. */
export const relationsFigure = z.strictObject({
  ...common,
  draws: z.literal('quan-he'),
  nodes: z
    .array(
      z.strictObject({
        id: slugId,
        text: z.string().min(1),
        layer: layerNumber.optional(),
        target: figureTarget.optional(),
      }),
    )
    .min(2),
  edges: z
    .array(
      z.strictObject({
        from: slugId,
        to: slugId,
        text: z.string().min(1).optional(),
        /** Our reading: the text does not say this arrow. It is drawn dashed. */
        isRead: z.literal(true).optional(),
      }),
    )
    .min(1),
});

/** A file of `figures/`. */
export const figure = z.discriminatedUnion('draws', [layersFigure, relationsFigure]);

export type FigureTarget = z.infer<typeof figureTarget>;
export type FigureCell = z.infer<typeof figureCell>;
export type FigureGroup = z.infer<typeof figureGroup>;
export type FigureBand = z.infer<typeof figureBand>;
export type LayersFigure = z.infer<typeof layersFigure>;
export type RelationsFigure = z.infer<typeof relationsFigure>;
export type Figure = z.infer<typeof figure>;
