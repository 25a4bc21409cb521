import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downloadsAs, downloadsOf, FORMAT_NAMES, isFormat } from './downloads.ts';
import { graph, options } from './fixture.ts';

const files = await downloadsOf(graph, options);

describe('the formats', () => {
  test('together they are all downloads, and no file belongs to two', async () => {
    const byFormat = await Promise.all(FORMAT_NAMES.map((format) => downloadsAs(format, graph, options)));
    const paths = byFormat.flat().map(({ path }) => path);
    expect(paths).toEqual(files.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('give the same bytes each time', async () => {
    expect(await downloadsOf(graph, options)).toEqual(files);
  });

  test('are all named in the README, in their order', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const [, named = ''] = /the downloads of one format: ([^|;]*); or `markdown`/.exec(readme) ?? [];
    expect(named).toBe(FORMAT_NAMES.map((name) => `\`${name}\``).join(', '));
  });

  test('are known by name; what is no format is not', () => {
    expect(FORMAT_NAMES).toEqual(expect.arrayContaining(['model', 'akoma-ntoso', 'archimate', 'oscal']));
    expect(isFormat('oscal')).toBe(true);
    expect(isFormat('toString')).toBe(false);
  });

  test('every file has a path in plain letters below the site, and each text ends with a line break', () => {
    for (const file of files) {
      expect(file.path).toMatch(
        /^(?:thay-doi|llms|(?:du-lieu|thanh-phan)\/[a-z0-9/.-]+)\.(?:atom|txt|json|jsonld|csv|xml|xlsx)$/,
      );
      if ('text' in file) expect(file.text.endsWith('\n'), file.path).toBe(true);
    }
  });
});
