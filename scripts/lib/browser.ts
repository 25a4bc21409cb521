import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { ExpectedError } from '../../src/model/expected-error.ts';

/**
 * Finds a browser for drawing and for browser tests: from the environment, the machine, or the npm package that
 * carries Chromium. Downloads and installs nothing.
 */

/** Paths of Chrome and Chromium in their usual packages. */
export const USUAL_PLACES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Flags that keep web security on and stop the browser's own network requests. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const ADVICE =
  'Cài Chromium hoặc Google Chrome rồi chạy lại, hoặc đặt biến môi trường CHROMIUM_PATH là đường dẫn tới chương trình đó.';

/** A program that can be started, and the environment it needs when it is not installed on the machine. */
export type Program = { path: string; env?: Record<string, string> };

/**
 * Starts a headless Chromium with an empty profile; the caller closes it.
 * Tries `CHROMIUM_PATH`, then `places` (the usual ones unless given), then the npm package.
 * @throws with one sentence when none of them starts
 */
export async function launchBrowser(places: readonly string[] = USUAL_PLACES): Promise<Browser> {
  const program = await browserProgram(places);
  try {
    return await chromium.launch({
      executablePath: program.path,
      headless: true,
      args: FLAGS,
      ...(program.env && { env: { ...process.env, ...program.env } }),
    });
  } catch (cause) {
    throw new ExpectedError(`Không khởi động được trình duyệt ${program.path}. ${ADVICE}`, { cause });
  }
}

/** The program that `launchBrowser` starts, for tools that start it themselves. Throws as it does. */
export async function browserProgram(places: readonly string[] = USUAL_PLACES): Promise<Program> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named))
      throw new ExpectedError(`CHROMIUM_PATH trỏ tới ${named} nhưng không có tệp này. ${ADVICE}`);
    return { path: named };
  }
  const installed = places.find((place) => existsSync(place));
  if (installed) return { path: installed };
  try {
    return await packagedProgram();
  } catch (cause) {
    throw new ExpectedError(
      `Không tìm thấy trình duyệt nào trên máy và không mở được gói @sparticuz/chromium. ${ADVICE}`,
      {
        cause,
      },
    );
  }
}

/**
 * The Chromium of `@sparticuz/chromium`, unpacked once into `node_modules/.cache` with its libraries and its one font
 * family. The package unpacks into the system's temporary folder and reuses whatever is there, so it runs in a process
 * whose temporary folder is ours.
 */
async function packagedProgram(): Promise<Program> {
  const root = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const cache = join(root, '..', '..', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(root, 'bin'), folder);
  return { path: join(folder, 'chromium'), env: environmentOf(folder) };
}

const UNPACK = `
import { inflate } from '@sparticuz/chromium';
const [folder] = process.argv.slice(1);
await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflate(folder + '/' + name)));
`;

/** Unpacks beside `folder` and renames, so that the folder is complete or absent, even with two processes at once. */
async function unpack(bin: string, folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK, bin], {
      cwd: dirname(bin),
      env: { ...process.env, TMPDIR: beside },
    });
    await writeFile(join(beside, 'fonts.conf'), fontsConf(join(folder, 'fonts')));
    await rename(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Adds the packaged libraries behind the machine's own, and the packaged font where the machine has none. */
function environmentOf(folder: string): Record<string, string> {
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean);
  return {
    LD_LIBRARY_PATH: libraries.join(delimiter),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
  };
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
}
