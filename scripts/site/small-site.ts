/** Small sites for tests: the tiny model with changed words in every field, built in a copy of the project. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrich, TINY } from '../../src/model/fixture.ts';
import { copyProject } from '../bench/workspace.ts';
import { runBuild } from './build-run.ts';

/** Changes of words for a test. */
export type Words = {
  /** Changes official words: the same way in the sources, in the units and in the names taken from them. */
  official: (text: string) => string;
  /** Changes our own words, which nothing is compared with. */
  ours: (text: string) => string;
};

/** Fields whose words are in a source too. */
const OFFICIAL = new Set([
  'text',
  'heading',
  'name',
  'title',
  'role',
  'rule',
  'quote',
  'expansion',
  'term',
  'notes',
]);
/** Fields of our own words, or of words that no source is compared with. */
const OURS = new Set([
  'shortTitle',
  'citation',
  'statusText',
  'issuer',
  'versionName',
  'shortName',
  'shortForms',
  'note',
  'meaning',
  'suggestion',
  'description',
  'was',
]);

/** Links in hand-written pages to what only the real model has. */
const REAL_PLACES = /\]\(\/(?:van-ban|thanh-phan\/h)[^)]*\)/g;

/** A built small site: where its files lie, and the way to remove it. */
export type SmallSite = { dist: string; remove: () => Promise<void> };

/**
 * Builds the tiny model, enriched with every kind of file, with changed words.
 * @throws with the output of the build when it fails
 */
export async function buildSmallSite(words: Words): Promise<SmallSite> {
  const dir = await mkdtemp(join(tmpdir(), 'trang-nho-'));
  const remove = () => rm(dir, { recursive: true });
  try {
    await copyProject(dir);
    await rewrite(join(dir, 'content'), '.mdx', (text) => text.replace(REAL_PLACES, '](/)'));
    await cp(TINY, join(dir, 'model'), { recursive: true });
    enrich(join(dir, 'model'));
    await changeWords(join(dir, 'model'), words);
    const { code, out, errors } = await runBuild({}, dir);
    if (code !== 0) throw new Error(`${out}${errors}`);
    return { dist: join(dir, 'dist'), remove };
  } catch (cause) {
    await remove();
    throw cause;
  }
}

async function changeWords(model: string, words: Words): Promise<void> {
  await rewrite(model, '.json', (text) => JSON.stringify(changed(JSON.parse(text), words), null, 2));
  await rewrite(join(model, 'sources'), '.txt', words.official);
  const manifest = join(model, 'sources/manifest.json');
  const { sources } = JSON.parse(await readFile(manifest, 'utf8')) as { sources: Record<string, string>[] };
  for (const source of sources) {
    const bytes = await readFile(join(model, 'sources', source['file'] ?? ''));
    source['sha256'] = createHash('sha256').update(bytes).digest('hex');
  }
  await writeFile(manifest, JSON.stringify({ sources }));
}

function changed(value: unknown, words: Words, key = ''): unknown {
  if (typeof value === 'string')
    return OFFICIAL.has(key) ? words.official(value) : OURS.has(key) ? words.ours(value) : value;
  if (Array.isArray(value)) return value.map((item) => changed(item, words, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, changed(item, words, name)]));
}

async function rewrite(dir: string, ending: string, change: (text: string) => string): Promise<void> {
  for (const name of await readdir(dir, { recursive: true })) {
    const path = join(dir, name);
    if (name.endsWith(ending) && existsSync(path))
      await writeFile(path, change(await readFile(path, 'utf8')));
  }
}
