import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterAround } from '../../linker/docx/letter.ts';
import { writeTable } from '../../linker/docx/write-table.ts';
import { writeWord } from '../../word/write-word.ts';
import { graph, options, publicUrl } from '../fixture.ts';
import { convertFiles, findSoffice } from '../soffice.ts';
import { readWord, type WordText } from './read-word.ts';
import { wordFiles } from './word-files.ts';

const soffice = findSoffice('writer');
const letter = letterAround({ organisation: 'Sở Thử nghiệm', person: 'Trần Văn Thử', about: 'dự thảo' });
/** One file of each kind, and the letter with comments; the whole review is the table of its kinds, longer. */
const files = [
  ...[
    ...Map.groupBy(
      wordFiles(graph, options).filter(({ name }) => name.includes('/')),
      ({ name }) => name.replace(/[^/]+$/, ''),
    ).values(),
  ]
    .flatMap(([first]) => first ?? [])
    .map(({ name, file }) => ({ name, write: () => writeWord(file) })),
  {
    name: 'letter',
    write: async () =>
      writeTable(
        ['STT', 'Ý kiến'],
        [[{ text: '1', address: publicUrl('/c/a/?x=1&y=2') }, { text: '<b> & “ngoặc”\ndòng hai\u0000' }]],
        letter,
      ),
  },
];

if (soffice === undefined) {
  test('LibreOffice Writer is not on this machine: only document-files.test.ts tests the Word files', () => {
    console.warn('Không có LibreOffice Writer: các tệp Word không được mở thử.');
    expect(files.length).toBeGreaterThan(0);
  });
} else {
  describe('LibreOffice Writer', () => {
    const made = new Map<string, WordText>();
    const opened = new Map<string, WordText>();
    let dir = '';

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'van-ban-'));
      for (const [index, { name, write }] of files.entries()) {
        const bytes = await write();
        const path = join(dir, `goc/${index}.docx`);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes);
        made.set(name, readWord(bytes));
      }
      const all = files.map((_, index) => join(dir, `goc/${index}.docx`));
      await convertFiles(soffice, dir, 'docx:MS Word 2007 XML', join(dir, 'mo'), all);
      for (const [index, { name }] of files.entries())
        opened.set(name, readWord(await readFile(join(dir, `mo/${index}.docx`))));
    }, 240_000);

    afterAll(() => rm(dir, { recursive: true }));

    test.each(files)('opens $name and saves the same paragraphs, cells and links', ({ name }) => {
      const texts = (word: WordText | undefined) =>
        word?.paragraphs.map(({ text }) => text).filter((text) => text !== '');
      const links = (word: WordText | undefined) => word?.paragraphs.flatMap((paragraph) => paragraph.links);
      expect(texts(opened.get(name))).toEqual(texts(made.get(name)));
      expect(opened.get(name)?.rows).toEqual(made.get(name)?.rows);
      expect(links(opened.get(name))).toEqual(links(made.get(name)));
    });
  });
}
