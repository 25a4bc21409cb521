import { expect, test } from 'vitest';
import { enrich, TINY, tinyWith } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { embedFiles } from './embed.ts';
import { graph, publicUrl } from './fixture.ts';

const filesOf = (dir: string) =>
  new Map(
    embedFiles(graphOf(loadModel(dir)), { publicUrl }).flatMap((file) =>
      'text' in file ? [[file.path, file.text] as const] : [],
    ),
  );
const plain = filesOf(TINY);
const versions = filesOf(tinyWith(enrich));

test('a card shows status, official words and source, and links to the place', () => {
  const card = plain.get('nhung/htm1/index.html') ?? '';
  expect(card).toContain('data-status="du-thao"');
  expect(card).toMatch(/<p class="status">[^<]+/);
  expect(card).toContain('<p data-official>');
  expect(card).toContain('href="https://khung.example/thanh-phan/htm1/"');
  expect(card).toMatch(/Nguồn: .*Bản: .*đăng ngày \d\d\/\d\d\/\d{4}/);
});

test('a card has no script and weighs at most 8 KB, in the real model too', () => {
  for (const file of embedFiles(graph, { publicUrl })) {
    if (!('text' in file) || !file.path.endsWith('.html')) continue;
    expect(file.text).not.toMatch(/<script|\son\w+=/i);
    expect([file.path, Buffer.byteLength(file.text) <= 8000]).toEqual([file.path, true]);
  }
});

test('a card pinned to a version says when a newer one has come, and whether the words changed', () => {
  const pinned = (id: string, version: string) => versions.get(`nhung/${id}/ban/${version}/index.html`) ?? '';
  expect(pinned('htm2', 'du-thao-2026')).not.toContain('Đã có bản mới');
  expect(pinned('htm2', 'du-thao-2025')).toContain('Đã có bản mới: Dự thảo năm 2026');
  expect(pinned('htm2', 'du-thao-2025')).toContain('lời văn đã đổi');
  expect(pinned('htm1', 'du-thao-2025')).toContain('lời văn không đổi');
  expect(pinned('htm2', 'du-thao-2025')).toContain('tại trụ sở');
});

test('oEmbed names the card that a program is to frame', () => {
  const answer = JSON.parse(plain.get('nhung/htm1.oembed.json') ?? '');
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    url: 'https://khung.example/thanh-phan/htm1/',
  });
  expect(answer.html).toContain('src="https://khung.example/nhung/htm1/"');
});
