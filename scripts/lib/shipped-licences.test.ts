import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALLOWED_LICENCES, licencesText, readLicences } from './shipped-licences.ts';

const root = join(import.meta.dirname, '../..');
const licences = await readLicences(join(root, 'node_modules'));

test('all code that the site ships is under a licence that allows it', () => {
  expect(licences.filter(({ licence }) => !ALLOWED_LICENCES.includes(licence))).toEqual([]);
});

test('giay-phep.txt says of each package its version and its licence, as installed', async () => {
  const text = await readFile(join(root, 'public/giay-phep.txt'), 'utf8');
  expect(text, 'run npm run licences').toBe(licencesText(licences));
  for (const { name, version, licence } of licences)
    expect(text).toContain(`${name} ${version}, giấy phép ${licence}`);
  expect(text.match(/Permission is hereby granted/g)).toHaveLength(2);
});

test('a missing package is an error, not an empty list', async () => {
  await expect(readLicences(join(root, 'scripts'))).rejects.toThrow('ENOENT');
});
