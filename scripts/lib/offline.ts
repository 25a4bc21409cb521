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
import { hashOfCode } from './import-closure.ts';
import { withStore } from './kept.ts';
import { type Edition, editionFile, modulesOf, offlinePage } from './offline-page.ts';
import { keptOrMade, keyOf, type Store } from './store.ts';
import { readyThread } from './thread.ts';
import type { Place } from './write-downloads.ts';
import { type Opened, writeZip, type ZipEntry } from './zip.ts';

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
  const bundled = all.filter((file) => /^_astro\/.*\.js$/.test(file));
  const [search, kept] = split(all, (file) => file.startsWith(`${SEARCH_FOLDER}/`));
  const isFetched = (file: string): boolean =>
    FETCHED.has(file) || CHANGES_SINCE.test(file) || isCataloguePart(file);
  const fetched = [...search, ...kept.filter(isFetched)];
  const files = new Set(kept.filter((file) => !ONLINE_ONLY.test(file) && file !== OFFLINE_FILE));
  const edition: Edition = {
    base: baseFolder(base),
    publicUrl: (path) => new URL(withBase(path, base), site).href,
    has: (file) => files.has(file),
  };
  const decidesAll = keyOf(hashOfCode(['scripts/lib/offline-page.ts']), base, site, ...[...files].sort());
  const scripts = new Map<string, { modules: readonly string[]; file: string }>();
  // Numbers of scripts follow the order of the pages, so these are read one after the other.
  const scriptFor = (modules: readonly string[]): string | undefined => {
    const key = modules.join(' ');
    const script = scripts.get(key) ?? { modules, file: editionFile(`trang-${scripts.size + 1}.js`) };
    if (modules.length > 0) scripts.set(key, script);
    return modules.length > 0 ? script.file : undefined;
  };
  const opened = (path: string): Opened => {
    const content = readFileSync(join(dist, path));
    if (!path.endsWith('.html')) return { key: keyOf(content), content: () => content };
    const html = content.toString();
    const script = scriptFor(modulesOf(html, edition.base));
    return {
      key: keyOf(decidesAll, path, script ?? '', content),
      content: () => text(offlinePage(html, path, script, edition)),
    };
  };
  const inFolder = (path: string) => `${OFFLINE_FOLDER}/${path}`;
  const entries: ZipEntry[] = [...files].map((path) => ({ path: inFolder(path), open: () => opened(path) }));
  // Pages tell which scripts they need: what is made of these comes after them.
  entries.push(
    { path: inFolder('DOC-TRUOC.txt'), open: () => openedText(readFirst(name)) },
    {
      path: inFolder(editionFile(FETCHED_FILE)),
      open: () => openedText(tableOf(fetched.map((file) => [file, opened(file).content()]))),
    },
  );
  assertFitsZip(entries.length);
  const { bytes, sha256 } = await writeZip(join(dist, OFFLINE_FILE), entries, store, () =>
    plainScripts(dist, bundled, inFolder, [...scripts.values()], store),
  );
  await addHashes(dist, [{ path: OFFLINE_FILE, sha256 }]);
  return bytes;
}

/** The same with the store in a file. */
export function writeOfflineKept(kept: string, dist: string, place: Place & { name: string }) {
  return withStore(kept, (store) => writeOffline(dist, place, store));
}

/** The same in a thread. */
export function offlineThread() {
  return readyThread(import.meta.url, writeOfflineKept);
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

function openedText(content: string): Opened {
  return { key: keyOf(content), content: () => text(content) };
}

/** A script that leaves the files which the site's scripts fetch in a table; pages as they are in the edition. */
function tableOf(files: readonly (readonly [path: string, content: Uint8Array])[]): string {
  const table = files.map(([path, content]) => [path, Buffer.from(content).toString('base64')]);
  return `globalThis.${FETCHED_NAME}=${JSON.stringify(Object.fromEntries(table))};\n`;
}

/** What each script begins with. */
const START = 'src/browser/offline-start.ts';

/** One plain script for each set of modules among the `bundled` files, in its order: `trang-1.js` … */
async function plainScripts(
  dist: string,
  bundled: readonly string[],
  inFolder: (path: string) => string,
  scripts: readonly { modules: readonly string[]; file: string }[],
  store: Store,
): Promise<ZipEntry[]> {
  const decidesAll = keyOf(
    hashOfCode([START, 'scripts/lib/offline.ts']),
    ...bundled.flatMap((file) => [file, readFileSync(join(dist, file))]),
  );
  return Promise.all(
    scripts.map(async ({ modules, file }) => {
      const key = keyOf(decidesAll, ...modules);
      const script = await keptOrMade(store, key, async () =>
        text(await plainScript([START, ...modules.map((path) => join(dist, path))])),
      );
      return { path: inFolder(file), open: () => ({ key, content: () => script }) };
    }),
  );
}

/** One script that does what these modules do, one after the other. */
async function plainScript(modules: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((path) => `import ${JSON.stringify(resolve(path))};`).join('\n'),
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
  return outputFiles[0]?.text ?? '';
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
