import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExpectedError } from '../../src/model/expected-error.ts';

/** Held while something writes the generated pages: a build, or the live site. */
export const PAGES_LOCK = '.build/khoa';

/**
 * Runs `work` while no other process does the same: `file` holds the id of the process at work. A file that a killed
 * process left behind is taken over.
 *
 * @throws ExpectedError when another process is at work
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await take(file))) await removeAbandoned(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Creates the lock with its content in one step; false when it exists. */
async function take(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Moves a lock away whose process has ended; of two processes that try, one moves it. */
async function removeAbandoned(file: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => undefined);
  if (holder === undefined) return;
  if (isRunning(Number(holder)))
    throw new ExpectedError(
      `Một bản dựng hoặc npm run dev đang chạy ở đây (tiến trình ${holder}): hãy đợi nó xong hoặc dừng nó. Nếu không có tiến trình nào như vậy, xóa tệp ${file}.`,
    );
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
  // Another process may have taken the lock between the two lines above: it gets it back.
  const moved = await readFile(aside, 'utf8').catch(() => holder);
  if (moved !== holder) await link(aside, file);
  await rm(aside, { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
