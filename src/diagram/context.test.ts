import { describe, expect, test } from 'vitest';
import { realGraph } from '../model/fixture.ts';
import { relationsOf } from '../model/relations.ts';
import { contextOf } from './context.ts';
import { contextPicture, MOST_BOXES } from './context-picture.ts';
import { contextText } from './context-text.ts';

const graph = realGraph();
const relations = relationsOf(graph);
const contexts = graph.model.components.flatMap((component) => contextOf(graph, relations, component) ?? []);

function contextFor(id: string) {
  const context = contextOf(graph, relations, graph.component(id));
  if (context === undefined) throw new Error(`${id} has no context`);
  return context;
}

describe('what stands around a component', () => {
  test('is what it uses and what uses it, under who provides it: HTS3', () => {
    const { providers, groups } = contextFor('hts3');
    expect(providers.map(({ text }) => text)).toEqual(['Cấp tỉnh cung cấp']);
    expect(groups.map(({ kind, boxes }) => [kind, boxes.map(({ id }) => id)])).toEqual([
      ['dung-boi', ['hts6']],
      ['dung', ['hts1', 'hts2']],
    ]);
  });

  test('is told apart from our reading', () => {
    const boxes = contexts.flatMap(({ groups }) => groups.flatMap((group) => group.boxes));
    expect(boxes.filter(({ isRead }) => isRead)).not.toEqual([]);
    expect(boxes.filter(({ isRead }) => !isRead)).not.toEqual([]);
  });

  test('has for every relation the words that say it, or our reason, with the place', () => {
    const grounds = contexts.flatMap(({ groups }) =>
      groups.flatMap(({ boxes }) => boxes.map(({ ground, isRead }) => ({ isRead, ...ground }))),
    );
    expect(grounds.filter(({ words = '', place = '' }) => words === '' || place === '')).toEqual([]);
    expect(grounds.filter(({ isOfficial, isRead }) => isOfficial === isRead)).toEqual([]);
  });

  test('is nothing for a component without relations', () => {
    expect(contextOf(graph, [], graph.component('hts3'))).toBeUndefined();
  });

  test('is there for every component that a relation names, and holds each relation twice', () => {
    const named = new Set(relations.flatMap(({ from, to }) => [from, to]));
    expect(contexts).toHaveLength(named.size);
    const boxes = contexts.flatMap(({ groups }) => groups.flatMap((group) => group.boxes));
    expect(boxes).toHaveLength(2 * relations.length);
  });
});

describe('the drawing of what stands around a component', () => {
  test.each([false, true])('links every box that leads somewhere once (on a phone: %s)', (isNarrow) => {
    for (const context of contexts) {
      const hrefs = [...context.providers, ...context.groups.flatMap(({ boxes }) => boxes)].flatMap(
        ({ href }) => href ?? [],
      );
      const drawn = [...contextPicture(context, isNarrow).matchAll(/<a href="([^"]+)"/g)].map(
        ([, href]) => href,
      );
      expect(drawn.toSorted()).toEqual(hrefs.toSorted());
    }
  });

  test('of more than it has room for shows the first and says how many more there are', () => {
    const context = contextFor('hts3');
    const [group] = context.groups;
    const [pattern] = group?.boxes ?? [];
    if (group === undefined || pattern === undefined) throw new Error('hts3 has no group');
    const boxes = Array.from({ length: 50 }, (_, at) => ({ ...pattern, id: `o-${at}`, href: `/o/${at}/` }));
    const picture = contextPicture({ ...context, providers: [], groups: [{ ...group, boxes }] }, false);
    expect(picture.match(/<a href="\/o\//g)).toHaveLength(MOST_BOXES - 1);
    expect(picture).toContain(`và ${51 - MOST_BOXES} thành phần khác`);
  });

  test('marks what is only alike at another level with broken lines', () => {
    const [alone, counterpart] = [
      contextPicture(contextFor('hts3'), false),
      contextPicture(contextFor('hts1'), false),
    ];
    expect(alone).not.toContain('stroke-dasharray');
    expect(counterpart).toContain('stroke-dasharray');
  });

  test('is a Mermaid flowchart that leads to the same pages', () => {
    const text = contextText(contextFor('hts3'));
    expect(text).toMatch(/^---\ntitle: "Quan hệ của HTS3\. .*"\n---\nflowchart LR\n/);
    expect(text).toContain('  o_hts3 --> nhom_dung\n');
    expect(text).toContain('  nhom_dung_boi --> o_hts3\n');
    expect(text.match(/click o_hts\d href "\/thanh-phan\/hts\d\/"/g)).toHaveLength(3);
  });
});
