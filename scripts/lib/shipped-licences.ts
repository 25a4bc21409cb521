import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../src/model/expected-error.ts';

/** Packages whose code is in the site, and where. */
const SHIPPED: readonly { name: string; part: string }[] = [
  { name: 'mermaid', part: 'kiểu dáng và hình mũi tên trong các sơ đồ (so-do/*.svg)' },
  { name: 'vite', part: 'đoạn mã tải phần tìm kiếm khi cần (_astro/*.js)' },
];

/** Licences that allow shipping code with the site: they only require their text beside it. */
export const ALLOWED_LICENCES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
];

/** A shipped package with the text of its licence. */
export type Licence = { name: string; version: string; licence: string; part: string; text: string };

/** Shipped packages, read from the installed ones. Throws for a package without a licence file. */
export function readLicences(modules: string): Promise<Licence[]> {
  return Promise.all(
    SHIPPED.map(async ({ name, part }) => {
      const folder = join(modules, name);
      const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
        version: string;
        license: string;
      };
      // Some packages keep the licences of their tools beside their own, in a folder of the same name.
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      const file = found
        .filter((entry) => entry.isFile() && /^licen[cs]e(?:\.\w+)?$/i.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .find((path) => /^(?:licen[cs]e[/\\])?[^/\\]+$/i.test(path.slice(folder.length + 1)));
      if (file === undefined) throw new ExpectedError(`Gói ${name} không có tệp giấy phép.`);
      const text = firstLicence(await readFile(file, 'utf8'));
      return { name, version, licence: license, part, text };
    }),
  );
}

/** The package's own licence, without those of its build tools, which follow below a heading. */
function firstLicence(text: string): string {
  const [own = ''] = text.replaceAll('\r\n', '\n').split(/^#+ .*bundled dependencies.*$/im);
  return own.trim();
}

/** The file `giay-phep.txt`. */
export function licencesText(licences: readonly Licence[]): string {
  const parts = licences.map(
    ({ name, version, licence, part, text }) =>
      `${name} ${version}, giấy phép ${licence}: ${part}\n\n${text.replaceAll(/^/gm, '    ').replaceAll(/^ +$/gm, '')}\n`,
  );
  return `Phần mềm nguồn mở có mã nằm trong trang này, với giấy phép của mỗi phần.\n\n${parts.join('\n\n')}`;
}
