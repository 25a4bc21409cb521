import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { enrich, tinyWith } from '../../model/fixture.ts';
import { graphOf } from '../../model/graph.ts';
import { importDocument } from '../../model/import/import-document.ts';
import { newDocument } from '../../model/import/new-document.ts';
import { loadModel } from '../../model/load.ts';
import { linesOf as linesOfText, runningLines } from '../../model/running.ts';
import { walkUnits } from '../../model/walk.ts';
import { writeWord } from '../../word/write-word.ts';
import { graph, options, publicUrl } from '../fixture.ts';
import { documentFiles } from './document-files.ts';
import { expectForm, expectWords, isOfficial, linesOf } from './fixture.ts';
import { readWord } from './read-word.ts';

const files = documentFiles(graph, options);
const { documents, structure } = graph.model;
const small = graphOf(loadModel(tinyWith(enrich)));

test('there is a file for each document, each of its parts and each reference framework', () => {
  const names = files.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { id } of documents) expect(names).toContain(`documents/${id}`);
  for (const { unit } of structure.frameworks) expect(names).toContain(`documents/${unit.replace('#', '/')}`);
});

describe.each(documentFiles(small, options))('the Word file $name', ({ name, file }) => {
  test('has the words of the model letter for letter, in their order, and marks ours as ours', async () => {
    expectWords(readWord(await writeWord(file)), small, name);
  });

  test('says the status on every page, has headings for the navigation pane and links to the site', async () => {
    expectForm(readWord(await writeWord(file)), small, name, publicUrl('/'));
  });
});

describe('the same bytes', () => {
  afterEach(() => void vi.useRealTimers());

  test('come whatever the day, also of files with links', async () => {
    const file = files.find(({ file: { blocks } }) => blocks().length < 60)?.file;
    if (file === undefined) throw new Error('no small file');
    const today = await writeWord(file);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    expect(Buffer.from(await writeWord(file)).equals(today)).toBe(true);
  });
});

test('the head of a decision stands in two columns: issuer and number, country, motto and date', () => {
  const heads = files.flatMap(({ file: { blocks } }) => blocks().filter(({ kind }) => kind === 'columns'));
  expect(heads.length).toBeGreaterThan(1);
  const texts = heads.map((head) =>
    head.kind === 'columns'
      ? head.rows.map((row) =>
          row.map((cell) => cell.map(({ runs }) => runs.map(({ text }) => text).join(''))),
        )
      : [],
  );
  expect(texts[0]?.[0]?.[1]).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
});

describe('instruments of every habit', () => {
  const dir = join(import.meta.dirname, '../../model/fixtures/import');
  const names = [
    '18-thong-tu-muc',
    '19-nghi-dinh-trich-bang',
    '20-quyet-dinh-phu-luc-mau',
    '28-hai-van-ban-kem-theo',
  ];

  test.each(names)(
    '%s: rows are cells of a table, lines of a quotation paragraphs, nothing is lost',
    async (name) => {
      const text = readFileSync(join(dir, `${name}.txt`), 'utf8');
      const { units } = importDocument(runningLines({ running: [[1, linesOfText(text).length]] }, text));
      const imported = newDocument(`v${name}`, units, undefined);
      const more = graphOf({ ...small.model, documents: [...small.model.documents, imported] });
      const file = documentFiles(more, options).find((one) => one.name === `documents/v${name}`)?.file;
      if (file === undefined) throw new Error('no file');
      const { paragraphs } = readWord(await writeWord(file));
      const printed = paragraphs.filter(isOfficial).flatMap((one) => one.text.split('\t'));
      const wanted = linesOf(units)
        .flatMap((line) => line.split(/[\t\n]/))
        .map((line) => line.trim());
      expect(printed.map((line) => line.trim()).toSorted()).toEqual(
        wanted.filter((line) => line !== '').toSorted(),
      );
      const tables = file.blocks().filter(({ kind }) => kind === 'table');
      expect(tables).toHaveLength([...walkUnits(units)].filter(({ unit }) => unit.kind === 'bang').length);
    },
  );
});
