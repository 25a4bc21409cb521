/** Two small sites of the same model, one with hostile words in every field and one with harmless ones, differ in words only. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow, pageIn, textOf } from './fixture.ts';
import { shapeOf } from './shape.ts';
import { buildSmallSite, type SmallSite } from './small-site.ts';

/** What follows each of these syllables of the tiny model wherever it is written. */
const HOSTILE: Record<string, string> = {
  mẫu: '<script>globalThis.hacked=1</script>',
  số: '{globalThis.hacked=1}',
  cộng: '"><img src=x onerror=alert(1)>',
  dân: '[x](javascript:alert(1))',
  toàn: ']]> --> <!-- </title></style></textarea>',
  tiện: '**đậm** _nghiêng_ `mã` ~xóa~ # &lt;b&gt; &#60;',
  nhánh: '$' + '{globalThis.hacked=1}`',
  cấp: '\u{1f469} ệ ẹ́ 漢',
  quan: `${'dài'.repeat(80)} ' \\" \\u003cscript\\u003e`,
};
/** The name of a law makes an address of its own, of letters and figures only. */
const SYLLABLES = new RegExp(`(?<!\\p{L}|Luật )(?:${Object.keys(HOSTILE).join('|')})(?!\\p{L})`, 'giu');
const ALL = [
  ...Object.values(HOSTILE),
  'import x from "node:fs"',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '=cmd|calc',
  '\u200b\u200e\u{1f468}\u200d\u{1f469}\ufeff',
].join(' ');

/** Words of the same length whose only sign means nothing anywhere; addresses made of words leave it out as they do the others. */
function harmless(words: string): string {
  return words.replace(/[^\p{L}\p{M}\p{N}\s]/gu, '–');
}

function official(follow: (words: string) => string): (text: string) => string {
  return (text) =>
    text.replace(SYLLABLES, (syllable) => `${syllable} ${follow(HOSTILE[syllable.toLowerCase()] ?? '')}`);
}

let sites: SmallSite[] = [];
let files: string[] = [];

beforeAll(async () => {
  sites = await Promise.all([
    buildSmallSite({ official: official(harmless), ours: (text) => `${text} ${harmless(ALL)}` }),
    buildSmallSite({ official: official((words) => words), ours: (text) => `${text} ${ALL}` }),
  ]);
  files = (await filesBelow(sites[0]?.dist ?? '')).filter((file) => !/\.(?:br|gz)$/.test(file));
}, 180_000);
afterAll(async () => {
  for (const { remove } of sites) await remove();
});

async function both(file: string): Promise<[string, string]> {
  const [first = '', second = ''] = await Promise.all(
    sites.map(({ dist }) => readFile(join(dist, file), 'utf8')),
  );
  return [first, second];
}

const isSearchText = (file: string) => file.startsWith('pagefind/');

test('hostile words make no file and take none away', async () => {
  const named = (await filesBelow(sites[1]?.dist ?? '')).filter((file) => !/\.(?:br|gz)$/.test(file));
  const known = (file: string) => !isSearchText(file) && !/^_astro\//.test(file);
  expect(named.filter(known)).toEqual(files.filter(known));
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(40);
});

test.each(['.html', '.xml', '.atom', '.svg', '.json', '.jsonld', '.csv', '.md', '.txt'])(
  'the %s files have the same elements, attributes, links and structure, whatever the words',
  async (ending) => {
    const alike = files.filter((file) => extname(file) === ending && !isSearchText(file));
    expect(alike.length).toBeGreaterThan(0);
    for (const file of alike) {
      const [plain, hostile] = await both(file);
      expect([file, shapeOf(file, hostile)]).toEqual([file, shapeOf(file, plain)]);
    }
  },
);

test('the words arrive as words, letter for letter', async () => {
  const pages = files.filter((file) => file.endsWith('.html'));
  const texts = await Promise.all(pages.map(async (file) => textOf(pageIn((await both(file))[1]))));
  for (const words of Object.values(HOSTILE))
    expect([words, texts.some((text) => text.includes(words))]).toEqual([words, true]);
  expect(
    texts.filter((text) => text.includes('<script>globalThis.hacked=1</script>')).length,
  ).toBeGreaterThan(20);
});
