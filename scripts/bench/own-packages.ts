/** Packages that only a measurement needs. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './workspace.ts';

/**
 * The folder below `.build/` in which the packages of `scripts/bench/<name>/` are installed as their lockfile names
 * them; they are installed at the first call.
 *
 * @throws when they cannot be installed
 */
export async function installOwn(name: string): Promise<string> {
  const dir = join(PROJECT, '.build', name);
  const wanted = join(import.meta.dirname, name);
  const lockOf = (folder: string) =>
    readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => undefined);
  const isThere = existsSync(join(dir, 'node_modules'));
  if (isThere && (await lockOf(dir)) === (await lockOf(wanted))) return dir;
  await mkdir(dir, { recursive: true });
  await cp(wanted, dir, { recursive: true });
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: dir });
  return dir;
}
