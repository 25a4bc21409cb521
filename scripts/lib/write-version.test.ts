/** A new version of the document of a small model: the template, what has no place any more, and where faults are told. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../src/model/faults.ts';
import { enrich, TINY, tinyWith } from '../../src/model/fixture.ts';
import { loadModel } from '../../src/model/load.ts';
import { planModel } from './plan-pages.ts';
import { writeVersion } from './write-version.ts';

const TEXT = readFileSync(join(TINY, 'sources/mau.txt'), 'utf8');
const META = {
  version: 'ban-ky',
  versionName: 'Bản ký',
  title: 'Quyết định số 9/QĐ-MAU',
  citation: 'Quyết định số 9/QĐ-MAU',
  status: 'hieu-luc',
  statusText: 'Có hiệu lực từ 01/12/2026',
  issuer: 'Cơ quan mẫu',
  number: '9/QĐ-MAU',
  date: '2026-12-01',
  posted: '2026-12-02',
};

let dir = '';
let model = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ban-moi-'));
  model = tinyWith(enrich);
});

afterEach(() => rmSync(dir, { recursive: true }));

const write = (text: string) => {
  writeFileSync(join(dir, 'ky.txt'), text);
  return writeVersion({
    ...{ model, isDryRun: false, document: 'qd-mau' },
    ...{ file: join(dir, 'ky.txt'), meta: join(dir, 'ky.json') },
  });
};
const writeWith = (text: string, meta: object = META) => {
  writeFileSync(join(dir, 'ky.json'), JSON.stringify(meta));
  return write(text);
};
const faultsOf = (promise: Promise<unknown>): Promise<Fault[]> =>
  promise.then(
    () => [],
    (error) => error.faults,
  );

test('the template has what the letterhead says, and asks for the rest; no day is made up', async () => {
  const headed = TEXT.replace(
    'QUYẾT ĐỊNH\n',
    'Số: 9/QĐ-MAU\nHà Nội, ngày 01 tháng 12 năm 2026\nQUYẾT ĐỊNH\nBan hành Khung mẫu\n',
  );
  await expect(write(headed)).rejects.toThrow(/bản mới của “qd-mau”/);
  const read = () => JSON.parse(readFileSync(join(dir, 'ky.json'), 'utf8'));
  expect(read()).toMatchObject({
    number: '9/QĐ-MAU',
    date: '2026-12-01',
    versionName: 'Bản ban hành ngày 01/12/2026',
    statusText: 'CẦN ĐIỀN',
  });
  rmSync(join(dir, 'ky.json'));
  await write(TEXT).catch(() => {});
  expect(read()).toMatchObject({ number: 'CẦN ĐIỀN', date: 'CẦN ĐIỀN', title: 'CẦN ĐIỀN' });
  const faults = await faultsOf(write(TEXT));
  expect(faults.map(({ name, file, place }) => [name, file, place])).toEqual(
    expect.arrayContaining([
      ['LeftToFill', 'ky.json', '$.date'],
      ['LeftToFill', 'ky.json', '$.statusText'],
    ]),
  );
});

test('a fault of the text is told at its line, one of the metadata in its file', async () => {
  const spoilt = TEXT.replace('2. Các lớp', '4. Các lớp');
  const faults = await faultsOf(writeWith(spoilt, { ...META, statusText: 'CẦN ĐIỀN' }));
  const line = spoilt.split('\n').indexOf('4. Các lớp') + 1;
  expect(faults.map(({ name, file, place }) => [name, file, place])).toEqual(
    expect.arrayContaining([
      ['GapInNumbering', 'ky.txt', `dòng ${line}`],
      ['LeftToFill', 'ky.json', '$.statusText'],
    ]),
  );
  expect(loadModel(model).documents[0]?.version).toBe('du-thao-2026');
});

test('a principle that the new text leaves out is left out, and its page tells so', async () => {
  const { decisions } = await writeWith(
    TEXT.replace(
      /a\) Nguyên tắc 1.*\n.*\n/,
      'Bản ký không nêu nguyên tắc nào, chỉ dẫn chiếu tới văn bản khác.\n',
    ),
  );
  expect(decisions).toContainEqual(
    expect.objectContaining({ kind: 'da-rut', words: expect.stringContaining('nguyên tắc 1') }),
  );
  const { graph } = planModel(model);
  expect(graph.model.structure.principles).toEqual([]);
  expect(graph.model.redirects).toContainEqual(
    expect.objectContaining({ kind: 'withdrawn', from: '/nguyen-tac/1/' }),
  );
});

test('a figure drawn from words that changed stays with the version before, off the pages of the new text', async () => {
  const { decisions } = await writeWith(TEXT.replace('mạng lõi và mạng nhánh', 'mạng trục và mạng nhánh'));
  expect(decisions.filter(({ kind }) => kind === 'hinh').map(({ words }) => words)).toEqual([
    'Hình “Vòng mẫu”',
  ]);
  const { figures } = planModel(model).graph.model;
  expect(figures.find(({ id }) => id === 'vong-mau')).toMatchObject({
    origin: { units: ['qd-mau@du-thao-2026#phan-1'] },
    at: [],
    stands: {},
  });
  expect(figures.find(({ id }) => id === 'hinh-mau')).toMatchObject({
    origin: { units: ['qd-mau#phan-1', 'qd-mau#phu-luc'] },
  });
});

test('a model that an import killed in its last step had moved aside is put back first', async () => {
  renameSync(model, `${model}.moi.truoc`);
  await writeWith(TEXT);
  expect(loadModel(model).documents[0]?.version).toBe('ban-ky');
  expect(existsSync(`${model}.moi.truoc`)).toBe(false);
});

test('a layer that the new text leaves out is told with its name, and nothing is written', async () => {
  const without = TEXT.replace(/2\. Các lớp\n[\s\S]*?(?=II\. TỔ CHỨC)/, '');
  await expect(writeWith(without)).rejects.toThrow(/“Hạ tầng mẫu” \(phan-1\.muc-2\.diem-a\)/);
  expect(loadModel(model).documents[0]?.version).toBe('du-thao-2026');
});
