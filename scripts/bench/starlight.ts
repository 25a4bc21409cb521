/** What the peer needs for the same Markdown: Starlight with its own settings and its own search. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { measureCommand, type Usage } from './measure-build.ts';
import { installOwn } from './own-packages.ts';

/** A measured build of Starlight and the number of its pages. */
export type PeerBuild = Usage & { pages: number };

const SETTINGS = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://khung.example', integrations: [starlight({ title: 'Khung' })] });
`;

const CONTENT = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Builds the Markdown copies of a built site with Starlight, from nothing.
 *
 * @throws when its packages cannot be installed or the build fails
 */
export async function measureStarlight(dist: string): Promise<PeerBuild> {
  const dir = await installOwn('starlight');
  for (const old of ['src', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    await rm(join(dir, old), { recursive: true, force: true });
  await takeMarkdown(dist, join(dir, 'src/content/docs'));
  await writeFile(join(dir, 'astro.config.mjs'), SETTINGS);
  await writeFile(join(dir, 'src/content.config.ts'), CONTENT);
  const { output, code, ...usage } = await measureCommand(dir, ['node_modules/astro/bin/astro.mjs', 'build']);
  if (code !== 0) throw new ExpectedError(`Starlight dừng với mã ${code}:\n${output.slice(-2000)}`);
  const built = await readdir(join(dir, 'dist'), { recursive: true });
  return { ...usage, pages: built.filter((file) => file.endsWith('.html')).length };
}

async function takeMarkdown(dist: string, docs: string): Promise<void> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(({ name }) => name === 'index.md')) {
    const target = join(docs, relative(dist, entry.parentPath), entry.name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, withTitle(await readFile(join(entry.parentPath, entry.name), 'utf8')));
  }
}

/** The page with its first heading as the title that Starlight asks for. */
export function withTitle(markdown: string): string {
  const heading = /^# (.+)$/m;
  const title = heading.exec(markdown)?.[1] ?? '–';
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown.replace(heading, '')}`;
}
