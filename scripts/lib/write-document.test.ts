/** A document that a small model does not have yet, written into it with one command. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TINY } from '../../src/model/fixture.ts';
import { loadModel } from '../../src/model/load.ts';
import { planModel } from './plan-pages.ts';
import { writeVersion } from './write-version.ts';

const TEXT = `BỘ MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 22/2026/TT-BM
Hà Nội, ngày 15 tháng 9 năm 2026
THÔNG TƯ
Quy định chế độ báo cáo mẫu
Điều 1. Phạm vi
1. Báo cáo mẫu.
3. Kỳ báo cáo mẫu.
PHỤ LỤC
Mẫu số 01
BÁO CÁO
1. Tên cơ quan: ……
`;

let dir = '';
let model = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'van-ban-'));
  model = join(dir, 'model');
  cpSync(TINY, model, { recursive: true });
});

afterEach(() => rmSync(dir, { recursive: true }));

const write = (isDryRun = false, text: string | Buffer = TEXT) => {
  writeFileSync(join(dir, 'thong-tu.txt'), text);
  return writeVersion({
    ...{ model, isDryRun, document: 'tt-22-bm' },
    ...{ file: join(dir, 'thong-tu.txt'), meta: join(dir, 'meta.json') },
  });
};
const meta = (change: object) => {
  const file = join(dir, 'meta.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
};

test('the first run writes what the letterhead tells into the file of metadata, and nothing into the model', async () => {
  await expect(write()).rejects.toThrow(/đã viết một mẫu vào đó/);
  expect(JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'))).toMatchObject({
    title: 'Thông tư số 22/2026/TT-BM quy định chế độ báo cáo mẫu',
    number: '22/2026/TT-BM',
    date: '2026-09-15',
    issuer: 'Bộ Mẫu',
    statusText: 'CẦN ĐIỀN',
  });
  expect(existsSync(join(model, 'sources/thong-tu.txt'))).toBe(false);
});

test('what is left to fill in and a number that is left out are faults, and the model stays as it was', async () => {
  await write().catch(() => {});
  const faults = await write().catch((error) => error.faults.map(({ name }: { name: string }) => name));
  expect(faults).toEqual(['LeftToFill', 'GapInNumbering']);
  expect(loadModel(model).documents).toHaveLength(1);
});

test('source, tree and addresses come into the model together; a dry run writes nothing', async () => {
  await write().catch(() => {});
  meta({ statusText: 'Có hiệu lực', asPrinted: ['dieu-1.khoan-3'] });
  await write(true);
  expect(loadModel(model).documents).toHaveLength(1);
  const { doubts } = await write();
  expect(doubts.join('\n')).toContain('số không liền');
  const { documents, permalinks } = loadModel(model);
  expect(documents.find(({ id }) => id === 'tt-22-bm')).toMatchObject({
    asPrinted: ['dieu-1.khoan-3'],
    pages: ['thong-tu', 'phu-luc'],
  });
  expect(permalinks['/van-ban/tt-22-bm/phu-luc/']).toContain('phu-luc.mau-1');
  expect(planModel(model).pages.map(({ address }) => address)).toContain('/van-ban/tt-22-bm/thong-tu/');
});

test('a text in UTF-16 goes into the sources as UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
  await write(false, bytes).catch(() => {});
  meta({ statusText: 'Có hiệu lực', asPrinted: ['dieu-1.khoan-3'] });
  await write(false, bytes);
  expect(readFileSync(join(model, 'sources/thong-tu.txt'), 'utf8')).toBe(TEXT);
});

test('a text does not take the place of another of the same name', async () => {
  const before = readFileSync(join(model, 'sources/mau.txt'), 'utf8');
  const again = () => {
    writeFileSync(join(dir, 'mau.txt'), TEXT);
    return writeVersion({
      ...{ model, isDryRun: false, document: 'tt-22-bm' },
      ...{ file: join(dir, 'mau.txt'), meta: join(dir, 'meta.json') },
    });
  };
  await again().catch(() => {});
  meta({ statusText: 'Có hiệu lực', asPrinted: ['dieu-1.khoan-3'] });
  await again();
  expect(readFileSync(join(model, 'sources/mau.txt'), 'utf8')).toBe(before);
  expect(loadModel(model).documents).toHaveLength(2);
});
