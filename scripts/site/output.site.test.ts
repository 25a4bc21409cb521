import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/check/checks.ts';
import { readSite } from '../../src/check/read-site.ts';
import { budgets, firstViewBudget, isWholeDocument } from '../../src/check/sizes.ts';
import { weigh } from '../../src/check/weight.ts';
import { dist, filesBelow, root } from './fixture.ts';

const files = await filesBelow(dist);

/** The bytes of a file as letters; packed index files are opened first. */
function lettersOf(file: string): string {
  const bytes = readFileSync(join(dist, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}

describe('the files of the built site', () => {
  test('hold no path of the machine that built them and no address of a package registry', () => {
    const paths = [root, homedir(), tmpdir(), '/node_modules/', 'file:///'].filter((path) => path.length > 3);
    const hosts = /registry\.|npmjs|artifactory|_authToken|localhost|127\.0\.0\.1/i;
    const found = files.filter((file) => {
      const letters = lettersOf(file);
      return hosts.test(letters) || paths.some((path) => letters.includes(path));
    });
    expect(found).toEqual([]);
  });

  test('have plain names: lower-case ASCII where we name them, no dot-files, no source maps', () => {
    const ours = files.filter((file) => !/^(?:_astro|pagefind)\//.test(file));
    expect(ours.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([]);
    expect(
      files.filter((file) => /(?:^|\/)\.|\.map$|\.mdx$|(?<!(?:^|\/)index)\.md$|\.ts$/.test(file)),
    ).toEqual([]);
  });
});

describe('the built site', () => {
  test('passes every check of its own, read anew', async () => {
    expect(checkSite(readSite(dist, { base: '/' }))).toEqual([]);
  });

  test('lets every page stand after few bytes: the budgets hold on the first visit', async () => {
    const site = readSite(dist, { base: '/' });
    const heavy = site.pages
      .filter(({ address }) => !isWholeDocument(address))
      .filter((page) => weigh(site, page).firstView > firstViewBudget(page));
    const scripted = site.pages.filter((page) => weigh(site, page).js > budgets.js);
    const crowded = site.pages.filter((page) => weigh(site, page).requests > budgets.requests);
    expect(budgets).toMatchObject({ firstView: 38_000, diagram: 60_000, js: 12_000, requests: 8 });
    expect([...heavy, ...scripted, ...crowded].map(({ address }) => address)).toEqual([]);
  });
});
