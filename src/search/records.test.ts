import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { recordsOf } from './records.ts';

const graph = graphOf(loadModel(join(import.meta.dirname, '../../model')));
const { model } = graph;
const records = recordsOf(graph);

test('every drawing is found by its name and by the words of its boxes', () => {
  const drawings = records.filter(({ kind }) => kind === 'so-do');
  expect(drawings).toHaveLength(model.figures.length);
  const hts = drawings.find(({ url }) => url === '/so-do/hts/');
  expect(hts?.text).toContain('HTS11. Camera giám sát an ninh, trật tự');
  expect(hts?.text).toContain('Cấp xã làm sau khi xin ý kiến của cấp tỉnh');
});

test('a drawing speaks for the document that has it', () => {
  const statusOf = (id: string) => records.find(({ url }) => url === `/so-do/${id}/`)?.status;
  expect([statusOf('cap-xa'), statusOf('chinh-phu-so-4-0'), statusOf('gia-lai')]).toEqual([
    'du-thao',
    'truoc-day',
    'hieu-luc',
  ]);
});

test('every component and every unit with words is found, each address once', () => {
  expect(records.filter(({ kind }) => kind === 'thanh-phan')).toHaveLength(model.components.length);
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
});
