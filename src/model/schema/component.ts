import { z } from 'zod';
import { APPROACH_IDS } from '../../conformity/framework-table.ts';
import { slugId } from './document.ts';
import { frameworkId, layerNumber, unitRef } from './structure.ts';
import { componentCode } from './unit.ts';

export const TIERS = ['trung-uong', 'tinh', 'xa-thiet-yeu', 'xa-bo-sung'] as const;
export const AREAS = ['do-thi', 'nong-thon', 'mien-nui-bien-gioi-hai-dao'] as const;

/** Who provides a component of the commune model. */
export const tier = z.enum(TIERS);
/** Type of area that an additional component of the commune model is meant for. */
export const area = z.enum(AREAS);

/** One component of a framework. Its definition is `unit` with everything below it; the text is never copied. */
export const component = z.strictObject({
  id: slugId,
  /** As printed: `ƯDCQS9`. */
  code: componentCode.nullable(),
  /** The text's own words. */
  name: z.string().min(1),
  /** Other words by which the texts call it, that they mean it is our reading; one in small letters is found only so. */
  otherNames: z.array(z.string().min(1)).optional(),
  framework: frameworkId,
  layer: layerNumber,
  /** Id of its group in `structure.json`. */
  group: z.string().min(1),
  tier: tier.nullable(),
  area: area.nullable(),
  unit: unitRef,
  /** Bodies that the text names as responsible; `role` is the text's own words in `unit`. */
  owners: z
    .array(
      z.strictObject({
        agency: slugId,
        role: z.string().min(1),
        unit: unitRef,
        /** It provides the component to others; otherwise it builds it or leads its building. */
        provides: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** How it rests on a component of the edition that `structure.json` names as `reference`. */
  basis: z
    .strictObject({
      approach: z.enum(APPROACH_IDS),
      /** Id and name of that component; an added one may have none. */
      component: slugId.optional(),
      name: z.string().min(1).optional(),
    })
    .optional(),
});

/** A file of `components/`: one framework's catalogue. */
export const componentFile = z.array(component);

export type Tier = z.infer<typeof tier>;
export type Area = z.infer<typeof area>;
export type Component = z.infer<typeof component>;
