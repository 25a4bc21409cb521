import { type OutlineItem, outlineOf } from '../diagram/outline.ts';
import { targetAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { siteGraph } from '../model/site-model.ts';
import { withMarks } from '../text/drawn-slips.ts';

/** What the blocks of a figure show of the model beside its drawing. */
export type FigureData = { title: string; name: string; isFlow: boolean; outline: OutlineItem[] };

export function figureIn(graph: Graph, id: string): FigureData {
  const figure = graph.figure(id);
  const { title, name, draws } = figure;
  const outline = outlineOf(figure, (target) => targetAddress(target, graph.unit));
  return { title: withMarks(title), name, isFlow: draws === 'quan-he', outline };
}

/** The same for the model of the site. */
export function siteFigure(id: string): FigureData {
  return figureIn(siteGraph(), id);
}
