import { expect, test } from 'vitest';
import { readWord } from '../export/word/read-word.ts';
import { writeWord } from '../word/write-word.ts';
import { compareList } from './compare.ts';
import { dossierOf } from './dossier.ts';
import { DATA, row, WHOLE } from './fixture.ts';
import { reportOf } from './report.ts';

const [FRAMEWORK] = DATA.frameworks;
if (FRAMEWORK === undefined) throw new Error('no framework');

const list = [...WHOLE.slice(0, -1), row('Cổng dữ liệu tỉnh Mẫu Đơn', { explanation: 'Có từ trước.' })];
const results = await compareList(list, DATA, FRAMEWORK, 'tỉnh Mẫu Đơn', () => Promise.resolve());
const report = reportOf(results, DATA, FRAMEWORK, 'tỉnh Mẫu Đơn', new Map());
const word = readWord(
  await writeWord(
    dossierOf(report, {
      day: '01/02/2026',
      file: 'a.xlsx',
      publicUrl: (path) => `https://khung.example${path}`,
    }),
  ),
);
const texts = word.paragraphs.map(({ text }) => text);

test('a dossier quotes each clause once, links its place and says that it proves nothing', () => {
  for (const { words, source } of DATA.clauses) {
    const [quote, ...more] = word.paragraphs.filter(({ text }) => text.includes(`“${words}”`));
    expect(more).toEqual([]);
    expect(quote?.links).toEqual([`https://khung.example${source}`]);
  }
  expect(texts.join(' ')).toContain('không có giá trị pháp lý');
  expect(word.headers.join(' ')).toContain(FRAMEWORK.statusText);
});

test('a dossier has every deviation with its explanation, then every row', () => {
  const cells = word.rows.map((cells) => cells.join(' | '));
  expect(cells.some((row) => row.includes('Cổng dữ liệu tỉnh Mẫu Đơn') && row.includes('Có từ trước.'))).toBe(
    true,
  );
  expect(cells.some((row) => row.includes('Trung tâm giám sát, điều hành thông minh cấp tỉnh'))).toBe(true);
  const deviating = report.lines.filter(({ result }) => result.deviations.length > 0).length;
  expect(word.rows).toHaveLength(2 + deviating + report.lines.length);
});
