import { expect, test } from 'vitest';
import { changeJson, realGraph, TINY, tinyWith } from './fixture.ts';
import { type Graph, graphOf } from './graph.ts';
import { loadModel } from './load.ts';
import { shortPlacesOf } from './short-address.ts';
import { walkUnits } from './walk.ts';

const tiny = (dir = TINY): Graph => graphOf(loadModel(dir));
const places = (graph: Graph) => new Map(shortPlacesOf(graph).map((place) => [place.id, place]));

test('every component has a short address to its page', () => {
  const found = places(tiny());
  for (const { id } of tiny().model.components)
    expect(found.get(id)).toEqual({ id, to: `/thanh-phan/${id}/`, names: { component: id } });
});

test('a numbered unit has one to its anchor; paragraphs and bullets have none', () => {
  const graph = tiny();
  const found = places(graph);
  for (const { unit } of walkUnits(graph.document('qd-mau').units)) {
    const isNumbered = ['phu-luc', 'phan', 'muc', 'dieu', 'khoan', 'diem'].includes(unit.kind);
    expect([unit.id, found.has(unit.id)]).toEqual([unit.id, isNumbered]);
    if (isNumbered) expect(found.get(unit.id)?.to).toMatch(new RegExp(`#${unit.id}$`));
  }
});

test('a place of the ledger that is gone keeps its short address and leads to where it went', () => {
  const dir = tinyWith((copy) => {
    changeJson('permalinks.json', (value: Record<string, string[]>) => {
      value['/thanh-phan/cu/'] = [];
      value['/van-ban/qd-mau/phan-1/'] = [
        ...(value['/van-ban/qd-mau/phan-1/'] ?? []),
        'dieu-7',
        'dieu-8',
        'dieu-8.doan-1',
      ];
    })(copy);
    changeJson('redirects.json', (value: unknown[]) => {
      value.push(
        { kind: 'moved', from: '/thanh-phan/cu/', to: '/lop/1/' },
        { kind: 'moved', from: '/van-ban/qd-mau/phan-1/#dieu-7', to: '/lop/1/' },
        { kind: 'split', from: '/van-ban/qd-mau/phan-1/#dieu-8', to: ['/lop/1/', '/lop/'] },
      );
    })(copy);
  });
  const found = places(tiny(dir));
  expect(found.get('cu')).toEqual({ id: 'cu', to: '/lop/1/', names: undefined });
  expect(found.get('dieu-7')?.to).toBe('/lop/1/');
  expect(found.get('dieu-8')?.to).toBe('/van-ban/qd-mau/phan-1/#dieu-8');
  expect(found.has('dieu-8.doan-1')).toBe(false);
});

test('no unit of the real subject hides behind a component of the same id', () => {
  const graph = realGraph();
  const ids = new Set(graph.model.components.map(({ id }) => id));
  for (const { id } of graph.model.documents)
    for (const { unit } of walkUnits(graph.document(id).units)) expect(ids.has(unit.id)).toBe(false);
});
