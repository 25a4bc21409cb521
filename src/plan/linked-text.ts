/** Official words with links: the characters stay the same, named things become links. */
import type { PhrasingContent } from 'mdast';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import { linksIn, type TextLink } from '../model/text-links.ts';
import { text } from '../text/mdx.ts';
import { inline } from './blocks.ts';

/** The words of a unit with their links. */
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
