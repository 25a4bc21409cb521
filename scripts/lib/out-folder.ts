import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ExpectedError } from '../../src/model/expected-error.ts';

/** Folders and files of the project that a build reads or keeps; a built site is never one of them. */
const KEPT = ['.build', '.ci', '.git', 'content', 'model', 'node_modules', 'public', 'scripts', 'src'];

/**
 * Refuses a folder for the built site that would replace something else: one that is, contains or lies in a source
 * folder, and one with files that no build made. A built site is recognised by its `du-lieu/build.json`.
 *
 * @param sources further folders that the build reads
 * @throws ExpectedError
 */
export async function assertOutFolder(
  out: string,
  root: string = process.cwd(),
  sources: readonly string[] = [],
): Promise<void> {
  const real = await realTarget(resolve(root, out));
  for (const folder of [...KEPT, ...sources]) {
    const kept = await realTarget(resolve(root, folder));
    const isKept = folder === '.build' ? real === kept : contains(kept, real);
    if (isKept || contains(real, kept))
      throw new ExpectedError(
        `Không dựng trang vào "${out}": thư mục đó là, chứa, hoặc nằm trong "${folder}"; hãy chọn KHUNG_OUT_DIR khác.`,
      );
  }
  const stats = await lstat(real).catch(() => undefined);
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new ExpectedError(`Không dựng trang vào "${out}": đó không phải thư mục.`);
  if ((await readdir(real)).length > 0 && !(await isBuiltSite(real)))
    throw new ExpectedError(
      `Không dựng trang vào "${out}": thư mục đó có tệp không do bản dựng làm ra; hãy dọn nó đi, hoặc chọn KHUNG_OUT_DIR khác.`,
    );
}

function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function isBuiltSite(dir: string): Promise<boolean> {
  try {
    const build: unknown = JSON.parse(await readFile(join(dir, 'du-lieu/build.json'), 'utf8'));
    return typeof build === 'object' && build !== null && 'model' in build && 'sources' in build;
  } catch {
    return false;
  }
}

/** Where a path leads when all symbolic links are followed, also when the last of them leads to nothing. */
export async function realTarget(path: string, links = 0): Promise<string> {
  const parent = dirname(path) === path ? path : await realpath(dirname(path)).catch(() => dirname(path));
  const place = dirname(path) === path ? path : join(parent, basename(path));
  const isLink = (await lstat(place).catch(() => undefined))?.isSymbolicLink() ?? false;
  if (!isLink) return place;
  if (links > 40) throw new ExpectedError(`Liên kết "${path}" dẫn vòng tròn.`);
  return realTarget(resolve(dirname(place), await readlink(place)), links + 1);
}
