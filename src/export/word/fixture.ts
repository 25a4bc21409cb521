/** What every Word file of a document must hold, for the files of a small model and for those of the built site. */
import { expect } from 'vitest';
import type { Graph } from '../../model/graph.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { walkUnits } from '../../model/walk.ts';
import type { WordParagraph, WordText } from './read-word.ts';

export const isOfficial = ({ style, text }: WordParagraph) => text !== '' && !style.startsWith('Ours');

/** The lines that units print, label and words, with everything below them. */
export function linesOf(units: Unit[]): string[] {
  return [...walkUnits(units)].flatMap(({ unit: { label, heading, text } }) => {
    const [first, ...others] = [heading, text].filter((words) => words !== undefined);
    const own = first === undefined ? [] : [label === undefined ? first : `${label} ${first}`, ...others];
    return own.length === 0 && label !== undefined ? [label] : own;
  });
}

/** The units that a file holds: all of a document, or one by the last part of the file's name. */
function unitsOf(graph: Graph, name: string): Unit[] {
  const [, id = '', unit] = name.split('/');
  return unit === undefined ? graph.document(id).units : [graph.unit(`${id}#${unit}`).unit];
}

/** The words of the model letter for letter, in their order; what is ours is marked as ours. */
export function expectWords({ paragraphs }: WordText, graph: Graph, name: string): void {
  expect(paragraphs.filter(isOfficial).map(({ text }) => text)).toEqual(linesOf(unitsOf(graph, name)));
}

/** The status on every page, headings for the navigation pane, known styles, links to the site. */
export function expectForm(word: WordText, graph: Graph, name: string, site: string): void {
  const { headers, paragraphs, styles } = word;
  const { statusText } = graph.document(name.split('/')[1] ?? '');
  expect(headers.length).toBeGreaterThanOrEqual(2);
  for (const header of headers) expect(header).toContain(statusText);
  for (const { style } of paragraphs) expect(style === '' || styles.has(style)).toBe(true);
  for (const link of paragraphs.flatMap(({ links }) => links)) expect(link).toMatch(site);
  const headings = paragraphs.filter(({ style }) => styles.get(style)?.level !== undefined);
  const inModel = [...walkUnits(unitsOf(graph, name))].filter(({ unit }) => unit.heading !== undefined);
  expect(headings.length).toBeGreaterThanOrEqual(inModel.length);
}
