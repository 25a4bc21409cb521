import { describe, expect, test } from 'vitest';
import { downloadsAs, downloadsOf, FORMAT_NAMES, isFormat } from './downloads.ts';
import { graph, options } from './fixture.ts';

const files = downloadsOf(graph, options);

describe('the formats', () => {
  test('together they are all downloads, and no file belongs to two', () => {
    const paths = FORMAT_NAMES.flatMap((format) =>
      downloadsAs(format, graph, options).map(({ path }) => path),
    );
    expect(paths).toEqual(files.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('give the same bytes each time', () => {
    expect(downloadsOf(graph, options)).toEqual(files);
  });

  test('are known by name; what is no format is not', () => {
    expect(FORMAT_NAMES).toEqual(expect.arrayContaining(['model', 'akoma-ntoso', 'archimate', 'oscal']));
    expect(isFormat('oscal')).toBe(true);
    expect(isFormat('toString')).toBe(false);
  });

  test('every file has a path in plain letters below the site and ends with a line break', () => {
    for (const { path, text } of files) {
      expect(path).toMatch(/^(?:(?:du-lieu|thanh-phan)\/[a-z0-9/.-]+\.(?:json|csv|xml)|thay-doi\.atom)$/);
      expect(text.endsWith('\n'), path).toBe(true);
    }
  });
});
