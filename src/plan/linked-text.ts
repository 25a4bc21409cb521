/** Official words with links: the characters stay the same, named things become links. */
import type { PhrasingContent } from 'mdast';
import { isFree, type ReferenceTarget } from '../citation/reference.ts';
import { agencyAddress, componentAddress, lawAddress, termAddress, unitAddress } from '../model/address.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import { referencesIn } from '../model/references.ts';
import { text } from '../text/mdx.ts';
import { inline } from './blocks.ts';

/** Words that become a link, by their place in the text. */
export type TextLink = { start: number; end: number; href: string };

/**
 * The words of a unit with their links. A component's code or name leads to it where it is defined; of what is named
 * several times only the first is a link, and nothing leads to the unit itself or to one around it.
 */
export function linkedText(graph: Graph, placed: PlacedUnit, words: string): PhrasingContent[] {
  return withLinks(words, 0, words.length, linksIn(graph, placed));
}

/** The same for each piece of the words between two separators: cells of a row, lines of a quotation. */
export function linkedPieces(
  graph: Graph,
  placed: PlacedUnit,
  words: string,
  separator: '\t' | '\n',
): PhrasingContent[][] {
  const links = linksIn(graph, placed);
  let at = 0;
  return words.split(separator).map((piece) => {
    const start = at;
    at += piece.length + 1;
    return withLinks(words, start, start + piece.length, links);
  });
}

function withLinks(words: string, from: number, to: number, links: readonly TextLink[]): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = from;
  for (const { start, end, href } of links) {
    if (start < from || end > to) continue;
    if (start > at) parts.push(text(words.slice(at, start)));
    parts.push(inline('Ref', { href }, words.slice(start, end)));
    at = end;
  }
  return at < to ? [...parts, text(words.slice(at, to))] : parts;
}

/** The links in the words of a unit, in their order; none overlaps another. */
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
