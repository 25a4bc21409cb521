/** What the words of a unit name, as links: where they stand and the address that each leads to. */
import { isFree, type ReferenceTarget } from '../citation/reference.ts';
import { agencyAddress, componentAddress, lawAddress, termAddress, unitAddress } from './address.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import { referencesIn } from './references.ts';

/** Words that become a link, by their place in the text. */
export type TextLink = { start: number; end: number; href: string };

/**
 * The links in the words of a unit, in their order; none overlaps another. A component's code or name leads to it where
 * it is defined; of what is named several times only the first is a link, and nothing leads to the unit itself or to one
 * around it.
 */
export function linksIn(graph: Graph, placed: PlacedUnit): TextLink[] {
  const { document, unit, ancestors } = placed;
  const ref = `${document.id}#${unit.id}`;
  const links = definitions(graph, ref, unit.text ?? '');
  const around = new Set([...ancestors, unit].map(({ id }) => `${document.id}#${id}`));
  for (const { start, end, result, targets } of referencesIn(graph, ref)) {
    const [target] = targets;
    if (result !== 'resolved' || target === undefined || ('unit' in target && around.has(target.unit)))
      continue;
    const href = hrefOf(graph, target);
    if (links.some((link) => link.href === href) || !isFree(links, start, end)) continue;
    links.push({ start, end, href });
  }
  return links.toSorted((a, b) => a.start - b.start);
}

function definitions(graph: Graph, ref: string, words: string): TextLink[] {
  const links: TextLink[] = [];
  for (const component of graph.componentsAt(ref)) {
    const anchor = component.code ?? component.name;
    const start = words.indexOf(anchor);
    const end = start + anchor.length;
    if (start >= 0 && isFree(links, start, end))
      links.push({ start, end, href: componentAddress(component) });
  }
  return links;
}

function hrefOf(graph: Graph, target: ReferenceTarget): string {
  if ('unit' in target) return unitAddress(graph.unit(target.unit));
  if ('component' in target) return componentAddress({ id: target.component });
  if ('agency' in target) return agencyAddress(target.agency);
  return 'law' in target ? lawAddress(target.law) : termAddress(target.term);
}
