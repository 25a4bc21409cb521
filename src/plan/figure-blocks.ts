/** Drawings on pages: the figure itself with its list, or a small picture that leads to it. */
import type { RootContent } from 'mdast';
import type { Graph } from '../model/graph.ts';
import type { Figure } from '../model/schema/figure.ts';
import type { Structure } from '../model/schema/structure.ts';
import { block } from './blocks.ts';

/** More drawings than these make a page heavy: it then has small pictures. */
export const MOST_ON_A_PAGE = 2;

/** A figure with the same content as a list. */
export function figureBlock({ id }: Figure): RootContent {
  return block('Diagram', { id });
}

/** Small pictures of figures, each a link to its page; nothing for no figure. */
export function figurePreviews(figures: readonly Figure[]): RootContent[] {
  if (figures.length === 0) return [];
  return [
    block(
      'DiagramPreviews',
      {},
      figures.map(({ id }) => block('DiagramPreview', { id })),
    ),
  ];
}

export function figuresOfLayer({ model }: Graph, layer: number): Figure[] {
  return model.figures.filter(({ stands }) => stands.layers?.some((number) => number === layer));
}

export function figuresOfFramework(
  { model }: Graph,
  framework: Structure['frameworks'][number]['id'],
): Figure[] {
  return model.figures.filter(({ stands }) => stands.framework === framework);
}

export function figuresOfGroup({ model }: Graph, group: string): Figure[] {
  return model.figures.filter(({ stands }) => stands.group === group);
}

/** Figures that the official print has at a unit. */
export function figuresAt({ model }: Graph, ref: string): Figure[] {
  return model.figures.filter(({ at }) => at.includes(ref));
}
