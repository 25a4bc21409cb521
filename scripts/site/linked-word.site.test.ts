import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertFiles, findSoffice } from '../../src/export/soffice.ts';
import { readDocument } from '../../src/linker/docx/docx-document.ts';
import { linksOf, longDocument } from '../../src/linker/docx/long-document.ts';

const soffice = findSoffice('writer');
if (soffice === undefined) {
  test('LibreOffice Writer is not on this machine: only docx-round-trip.test.ts tests the Word files', () => {
    console.warn('Không có LibreOffice Writer: tệp Word có liên kết không được mở thử trong LibreOffice.');
  });
} else {
  describe('LibreOffice', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dan-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    /** What LibreOffice makes of a document. */
    async function converted(name: string, content: Uint8Array, to: 'fodt' | 'pdf'): Promise<string> {
      await writeFile(join(folder, `${name}.docx`), content);
      await convertFiles(soffice ?? '', folder, to, folder, [join(folder, `${name}.docx`)]);
      return readFile(join(folder, `${name}.${to}`), 'latin1');
    }

    test('opens the linked document: forty pages, the same words, every link', {
      timeout: 240_000,
    }, async () => {
      const file = longDocument(1100);
      const document = await readDocument(file);
      const links = linksOf(document);
      const linkedFile = await document.withLinks(links);
      const pdf = await converted('co', linkedFile, 'pdf');
      expect(pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0).toBeGreaterThanOrEqual(40);
      const [before, after] = [
        await converted('truoc', file, 'fodt'),
        await converted('sau', linkedFile, 'fodt'),
      ];
      const body = (xml: string) =>
        xml
          .slice(xml.indexOf('<office:text'))
          .replaceAll(/<office:binary-data>.*?<\/office:binary-data>/gs, '');
      const words = (xml: string) =>
        body(xml)
          .replaceAll(/<text:(?:s|tab|line-break)\/>/g, ' ')
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll(/\s+/g, ' ');
      expect(words(after)).toBe(words(before));
      const opened = new Set(body(after).match(/https:\/\/khung\.example\/c\/[a-z\d]+\//g));
      expect(opened).toEqual(new Set(links.map(({ address }) => address)));
    });
  });
}
