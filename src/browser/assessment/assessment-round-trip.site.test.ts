import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessmentTable } from '../../export/assessments.ts';
import { convertFiles, findSoffice } from '../../export/soffice.ts';
import type { Cell, Table } from '../../export/table.ts';
import { workbookOf } from '../../export/workbook.ts';
import { assessmentLists } from '../../model/assessment-lists.ts';
import { audiencesOf } from '../../model/audience.ts';
import { checklistFor } from '../../model/checklist.ts';
import { realGraph } from '../../model/fixture.ts';
import { ANSWER_IDS, ANSWERS } from '../../text/assessment.ts';
import { type Assessment, readAssessment } from './read-assessment.ts';
import { LARGEST_FILE, rowsOfFile } from './read-file.ts';

const graph = realGraph();
const lists = assessmentLists(graph);
const [audience] = audiencesOf(graph.model.structure);
if (audience === undefined) throw new Error('no checklist');
const template = assessmentTable(graph, checklistFor(graph, audience));

/**
 * The template as a body fills it in: every line answered, in turn, with evidence that a spreadsheet could take for a
 * formula or a date.
 */
const filled: Table = {
  ...template,
  rows: template.rows.map((row, index) => ({
    ...row,
    answer: ANSWERS[ANSWER_IDS[index % 4] ?? 'co'],
    evidence: ['=1+1', 'Quyết định 12/QĐ-UBND', '007', '1/2'][index % 4] ?? '',
    unit: 'Xã Thử',
  })),
};
const added: Record<string, Cell> = { ...filled.rows[0], code: 'THEM1', name: 'Thành phần tự thêm' };

/** What comes back: as it was, sorted by another column, with lines left out and lines added. */
const returned: Record<string, Table> = {
  'nguyen-ban': filled,
  'da-sap-xep': {
    ...filled,
    rows: filled.rows.toSorted((a, b) => (String(a['answer']) < String(b['answer']) ? -1 : 1)),
  },
  'da-loc-va-them': { ...filled, rows: [...filled.rows.filter((_, index) => index % 3 > 0), added] },
};

async function readBack(bytes: Uint8Array): Promise<Assessment> {
  const rows = await rowsOfFile(new Blob([bytes.slice()]));
  if ('refused' in rows) throw new Error(rows.refused);
  const result = readAssessment(rows, lists, 'x.xlsx');
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

/** Code, answer and evidence of the lines that a table answers. */
function saidBy({ rows }: Table): string[][] {
  return rows
    .filter(({ code }) => code !== 'THEM1')
    .map(({ code, answer, evidence }) => [String(code), String(answer), String(evidence)])
    .toSorted();
}

function saidIn({ answers }: Assessment): string[][] {
  return [...answers.values()]
    .map(({ code, answer, evidence }) => [code, ANSWERS[answer] as string, evidence])
    .toSorted();
}

describe.each(Object.entries(returned))('a workbook that comes back %s', (name, table) => {
  test('gives every answer that it holds', async () => {
    const result = await readBack(await workbookOf(table));
    expect(saidIn(result)).toEqual(saidBy(table));
    expect(result.unit).toBe('Xã Thử');
    expect(result.skipped.map(({ why }) => why)).toEqual(
      name === 'da-loc-va-them' ? ['mã “THEM1” không có trong danh sách'] : [],
    );
  });
});

test('an empty template is read too: everything is open', async () => {
  const result = await readBack(await workbookOf(template));
  expect(result.answers.size).toBe(0);
  expect(result.open).toHaveLength(template.rows.length);
});

test('what is no workbook, is too large or grows without end is refused and not opened', async () => {
  const refused = async (bytes: Uint8Array) => rowsOfFile(new Blob([bytes.slice()]));
  expect(await refused(new TextEncoder().encode('không phải tệp'))).toHaveProperty('refused');
  expect(await refused(new Uint8Array(LARGEST_FILE + 1))).toEqual({ refused: 'tệp quá lớn' });
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) });
  expect(bomb.length).toBeLessThan(LARGEST_FILE);
  expect(await refused(bomb)).toEqual({ refused: 'tệp nở ra quá lớn' });
});

const soffice = findSoffice('calc');

if (soffice === undefined) {
  test('without LibreOffice Calc on PATH, workbooks are only read as they were written', () => {
    console.warn('Không có LibreOffice Calc: các bảng tự đánh giá không được mở thử trong đó.');
    expect(template.rows.length).toBeGreaterThan(0);
  });
} else {
  describe('a workbook that LibreOffice opened and saved', () => {
    let dir = '';

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'tu-danh-gia-'));
      for (const [name, table] of Object.entries(returned))
        await writeFile(join(dir, `${name}.xlsx`), await workbookOf(table));
      const files = Object.keys(returned).map((name) => join(dir, `${name}.xlsx`));
      await convertFiles(soffice, dir, 'xlsx', join(dir, 'mo'), files);
    }, 120_000);

    afterAll(() => rm(dir, { recursive: true }));

    test.each(Object.entries(returned))('gives every answer of %s', async (name, table) => {
      const bytes = await readFile(join(dir, `mo/${name}.xlsx`));
      expect(saidIn(await readBack(bytes))).toEqual(saidBy(table));
    });

    test('still offers the four answers in the column of answers', async () => {
      const parts = unzipSync(await readFile(join(dir, 'mo/nguyen-ban.xlsx')));
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).toContain(Object.values(ANSWERS).join(','));
    });
  });
}
