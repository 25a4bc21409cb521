import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { FETCHED_FILE, FETCHED_NAME } from '../../src/browser/offline-folder.ts';
import { baseFolder } from '../../src/check/link-address.ts';
import { filesOf } from '../../src/check/read-site.ts';
import { REFERENCE_FILE } from '../../src/conformity/reference-framework.ts';
import { LINK_TABLE_FILE } from '../../src/linker/link-table.ts';
import { isCataloguePart } from '../../src/model/catalogue-parts.ts';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { SEARCH_FOLDER } from '../../src/search/record.ts';
import { withBase } from '../../src/text/base-path.ts';
import { addHashes } from './add-checksums.ts';
import { PACKED_ENDINGS } from './compress.ts';
import { withStore } from './kept.ts';
import { type Edition, editionFile, offlinePage } from './offline-page.ts';
import type { Store } from './store.ts';
import { inThread } from './thread.ts';
import type { Place } from './write-downloads.ts';
import { writeZip, type ZipEntry } from './zip.ts';

/** Where the offline edition is offered, below the site's root. */
export const OFFLINE_FILE = 'du-lieu/ngoai-tuyen.zip';

/** The one folder that the archive unpacks into. */
export const OFFLINE_FOLDER = 'khung-kien-truc-so';

const readFirst = (name: string) => `Bản ngoại tuyến của trang ${name}

1. Giải nén tất cả các tệp vào một thư mục.
2. Mở tệp index.html bằng trình duyệt (bấm đúp). Không cần mạng, không cần cài đặt gì.

Tìm kiếm, danh mục thành phần và sơ đồ dùng được như trên mạng.
Bản này không tự cập nhật; hãy tải lại khi trang có bản mới.
`;

/** Files besides those of search that the site's scripts fetch. */
const FETCHED: ReadonlySet<string> = new Set([LINK_TABLE_FILE, REFERENCE_FILE, 'du-lieu/findings.json']);
const CHANGES_SINCE = /^du-lieu\/changes-since\/[^/]+\.json$/;

/** What only a server needs, and what machines, printers and other sites get from one. */
const ONLINE_ONLY =
  /^(?:c\/[^/]+\/index\.html|nhung\/.*|404\.html|opensearch\.xml|sitemap[^/]*\.xml|llms\.txt|(?:.*\/)?(?:index\.md|the\.png)|.*\/thay-doi\.(?:atom|json))$/;

/**
 * Makes the offline edition of a built site: one archive with every page and download that opens from a folder.
 * Adds it to the site and to its checksums; gives its size in bytes. `name` is the name of the site.
 */
export async function writeOffline(
  dist: string,
  { site, base, name }: Place & { name: string },
  store: Store,
): Promise<number> {
  const all = filesOf(dist).filter((file) => !PACKED_ENDINGS.includes(extname(file)));
  const [search, kept] = split(all, (file) => file.startsWith(`${SEARCH_FOLDER}/`));
  const isFetched = (file: string): boolean =>
    FETCHED.has(file) || CHANGES_SINCE.test(file) || isCataloguePart(file);
  const fetched = [...search, ...kept.filter(isFetched)];
  const files = new Set(kept.filter((file) => !ONLINE_ONLY.test(file) && file !== OFFLINE_FILE));
  const scripts = new Map<string, readonly string[]>();
  const edition: Edition = {
    base: baseFolder(base),
    publicUrl: (path) => new URL(withBase(path, base), site).href,
    has: (file) => files.has(file),
    scriptFor: (modules) => {
      const key = modules.join(' ');
      if (!scripts.has(key)) scripts.set(key, modules);
      return editionFile(`trang-${[...scripts.keys()].indexOf(key) + 1}.js`);
    },
  };
  // Numbers of scripts follow the order of the pages, so these are read one after the other.
  const shown = (path: string) => {
    const content = readFileSync(join(dist, path));
    return path.endsWith('.html') ? text(offlinePage(content.toString(), path, edition)) : content;
  };
  const inFolder = (path: string) => `${OFFLINE_FOLDER}/${path}`;
  const entries: ZipEntry[] = [...files].map((path) => ({
    path: inFolder(path),
    content: () => shown(path),
  }));
  // Pages tell which scripts they need: what is made of these comes after them.
  entries.push(
    { path: inFolder('DOC-TRUOC.txt'), content: () => text(readFirst(name)) },
    {
      path: inFolder(editionFile(FETCHED_FILE)),
      content: () => text(tableOf(dist, fetched, edition)),
    },
  );
  assertFitsZip(entries.length);
  const { bytes, sha256 } = await writeZip(join(dist, OFFLINE_FILE), entries, store, () =>
    plainScripts(dist, inFolder, [...scripts.values()]),
  );
  await addHashes(dist, [{ path: OFFLINE_FILE, sha256 }]);
  return bytes;
}

/** The same with the store in a file. */
export function writeOfflineKept(kept: string, dist: string, place: Place & { name: string }) {
  return withStore(kept, (store) => writeOffline(dist, place, store));
}

/** The same in a thread. */
export function writeOfflineInThread(...values: Parameters<typeof writeOfflineKept>) {
  return inThread(import.meta.url, writeOfflineKept, ...values);
}

/** The most files that an archive without the ZIP64 extension can name; the archive is written without it. */
const MOST_FILES = 65_535;

/** @throws ExpectedError when an archive cannot hold this number of files: its list would silently lose some */
export function assertFitsZip(files: number): void {
  if (files <= MOST_FILES) return;
  throw new ExpectedError(
    `Bản ngoại tuyến có ${files} tệp, một tệp zip chỉ chứa được ${MOST_FILES}: hãy chia bản ngoại tuyến theo văn bản.`,
  );
}

function split<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

/** A script that leaves the files which the site's scripts fetch in a table; pages as they are in the edition. */
function tableOf(dist: string, files: readonly string[], edition: Edition): string {
  const table = files.map((file) => {
    const content = readFileSync(join(dist, file));
    const shown = file.endsWith('.html') ? text(offlinePage(content.toString(), file, edition)) : content;
    return [file, shown.toString('base64')];
  });
  return `globalThis.${FETCHED_NAME}=${JSON.stringify(Object.fromEntries(table))};\n`;
}

/** One plain script for each set of modules, in its order: `trang-1.js` … */
async function plainScripts(
  dist: string,
  inFolder: (path: string) => string,
  sets: readonly (readonly string[])[],
): Promise<ZipEntry[]> {
  const start = join(import.meta.dirname, '../../src/browser/offline-start.ts');
  return Promise.all(
    sets.map(async (modules, index) => {
      const imports = [start, ...modules.map((path) => resolve(dist, path))];
      const { outputFiles } = await build({
        stdin: {
          contents: imports.map((path) => `import ${JSON.stringify(path)};`).join('\n'),
          resolveDir: '/',
        },
        bundle: true,
        write: false,
        format: 'iife',
        target: ['chrome109', 'firefox115', 'safari15.6'],
        minify: true,
        charset: 'utf8',
        logLevel: 'silent',
        plugins: [withoutPreloads],
      });
      return {
        path: inFolder(editionFile(`trang-${index + 1}.js`)),
        content: () => outputFiles[0]?.contents ?? text(''),
      };
    }),
  );
}

/** What a module would load ahead stands in the same file. */
const withoutPreloads: Plugin = {
  name: 'without-preloads',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]_astro[/\\].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]'),
      loader: 'js',
    }));
  },
};

function text(content: string): Buffer {
  return Buffer.from(content);
}
