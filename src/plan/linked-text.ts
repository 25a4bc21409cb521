/** Official words with links: the characters stay the same, named things become links. */
import type { PhrasingContent } from 'mdast';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import { linksIn } from '../model/text-links.ts';
import { text } from '../text/mdx.ts';
import { inline } from './blocks.ts';

/** The words of a unit with their links. */
export function linkedText(graph: Graph, placed: PlacedUnit, words: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const { start, end, href } of linksIn(graph, placed)) {
    if (start > at) parts.push(text(words.slice(at, start)));
    parts.push(inline('Ref', { href }, words.slice(start, end)));
    at = end;
  }
  return at < words.length ? [...parts, text(words.slice(at))] : parts;
}
