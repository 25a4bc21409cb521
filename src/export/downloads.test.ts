import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enrich, tinyWith } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { downloadsAs, downloadsOf, FORMAT_NAMES, isFormat } from './downloads.ts';
import { options } from './fixture.ts';

const graph = graphOf(loadModel(tinyWith(enrich)));
const files = await downloadsOf(graph, options);

describe('the formats', () => {
  test('give each file once, all together what they give one by one', async () => {
    const byFormat = FORMAT_NAMES.map((format) => downloadsAs(format, graph, options));
    expect((await Promise.all(byFormat)).flat()).toEqual(files);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
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
        /^(?:thay-doi|llms|(?:du-lieu|thanh-phan|van-ban|co-quan)\/[a-z0-9/.-]+)\.(?:atom|txt|json|jsonld|csv|xml|xlsx|docx|ics)$/,
      );
      if ('text' in file) expect(file.text.endsWith('\n'), file.path).toBe(true);
    }
  });
});
