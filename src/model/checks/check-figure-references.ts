/** What figures refer to. */
import { figureParts } from '../figure-parts.ts';
import type { Placed } from '../raw.ts';
import type { Figure, FigureTarget } from '../schema/figure.ts';
import type { Reference } from './checked-reference.ts';

export function fromFigure({ file, value }: Placed<Figure>): Reference[] {
  const { origin, at, stands } = value;
  const units = 'units' in origin ? origin.units : [];
  return [
    ...('source' in origin
      ? [{ to: origin.source, file, path: '$.origin.source', among: 'sources' as const }]
      : []),
    ...units.map((to, index) => ({
      to,
      file,
      path: `$.origin.units[${index}]`,
      among: 'units' as const,
    })),
    ...at.map((to, index) => ({ to, file, path: `$.at[${index}]`, among: 'units' as const })),
    ...(stands.framework === undefined
      ? []
      : [{ to: stands.framework, file, path: '$.stands.framework', among: 'frameworks' as const }]),
    ...(stands.group === undefined
      ? []
      : [{ to: stands.group, file, path: '$.stands.group', among: 'groups' as const }]),
    ...figureParts(value).flatMap(({ path, target }) =>
      target === undefined ? [] : [{ ...targetReference(target), file, path: `${path}.target` }],
    ),
  ];
}

export function targetReference(target: FigureTarget): Pick<Reference, 'to' | 'among'> {
  if ('component' in target) return { to: target.component, among: 'components' };
  if ('unit' in target) return { to: target.unit, among: 'units' };
  if ('layer' in target) return { to: String(target.layer), among: 'layers' };
  if ('figure' in target) return { to: target.figure, among: 'figures' };
  if ('agency' in target) return { to: target.agency, among: 'agencies' };
  return { to: String(target.principle), among: 'principles' };
}
