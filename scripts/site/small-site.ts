/** Small sites for tests, built in a copy of the project: of any small model, or of the tiny one with changed words in every field. */
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
  'span',
  'object',
  'condition',
  'exception',
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

/** A built small site: where its files lie, and the way to remove it. */
export type SmallSite = { dist: string; remove: () => Promise<void> };

/**
 * Builds the tiny model, enriched with every kind of file, with changed words.
 * @throws with the output of the build when it fails
 */
export function buildSmallSite(words: Words): Promise<SmallSite> {
  return buildSiteOf(TINY, async (model) => {
    enrich(model);
    await changeWords(model, words);
  });
}

/**
 * Builds a model in a copy of the project; `change` may change the copy of the model first.
 * @throws with the build's own words when it fails
 */
export async function buildSiteOf(
  model: string,
  change: (model: string) => Promise<void> = async () => undefined,
): Promise<SmallSite> {
  const dir = await mkdtemp(join(tmpdir(), 'trang-nho-'));
  const remove = () => rm(dir, { recursive: true });
  try {
    await copyProject(dir);
    await cp(model, join(dir, 'model'), { recursive: true });
    await change(join(dir, 'model'));
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
