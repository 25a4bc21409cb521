import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ExpectedError } from '../../src/model/expected-error.ts';

/** More room for what lives briefly: a page's parts are gone before they are moved. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

/**
 * The build has checked the model; memory that the bundler no longer needs goes back at once.
 */
const CHILD_ENV = { ASTRO_TELEMETRY_DISABLED: '1', KHUNG_MODEL_CHECKED: '1', MIMALLOC_PURGE_DELAY: '0' };

/**
 * Builds the site with Astro in a process of its own, so that its settings come from the environment only.
 * @param signal ends it
 * @throws with Astro's own output when the build fails
 */
export async function buildAstro(env: Record<string, string>, signal: AbortSignal): Promise<void> {
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent', '--force'],
    {
      signal,
      env: { ...process.env, ...CHILD_ENV, ...env },
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  if (code !== 0) throw new ExpectedError(`Astro dừng với mã ${code}:\n${output.trim()}`);
}
