import type { Graph, PlacedUnit } from './graph.ts';
import type { LegalDocument } from './schema/document.ts';

/**
 * Parts of a document that a reader may want alone: units with a page of their own below no other such unit, and those
 * that describe a framework. None where the only part is the whole.
 */
export function documentParts({ model, unit }: Graph, document: LegalDocument): PlacedUnit[] {
  const frameworks = new Set(model.structure.frameworks.map((framework) => framework.unit));
  const [root] = document.units;
  return document.pages
    .map((id) => unit(`${document.id}#${id}`))
    .filter(
      ({ ancestors, unit: own }) =>
        frameworks.has(`${document.id}#${own.id}`) ||
        !ancestors.some(({ id }) => document.pages.includes(id)),
    )
    .filter(({ unit: own }) => document.units.length > 1 || own !== root);
}
