import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Output of a finished build. `code` is null when it was killed. */
export type BuildResult = { code: number | null; out: string; errors: string };

/** A running build in its own process group. */
export type BuildRun = { child: ChildProcessWithoutNullStreams; result: Promise<BuildResult> };

/**
 * Starts `scripts/build.ts` as a shell would, with `settings` and without the variables of a test runner. `project` is
 * the folder of a copy of the project.
 */
export function startBuild(settings: Record<string, string>, project = root): BuildRun {
  const kept = ['HOME', 'TMPDIR', 'CHROMIUM_PATH', 'SITE'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  // With the strictest umask: the site must be readable for all the same.
  const command = ['-c', 'umask 077; exec "$0" "$@"', process.execPath, 'scripts/build.ts'];
  const child = spawn('sh', command, {
    cwd: project,
    detached: true,
    env: { ...Object.fromEntries(kept), PATH: path, ...settings },
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const result = new Promise<BuildResult>((resolve, reject) =>
    child.on('error', reject).on('close', (code) => resolve({ code, out, errors })),
  );
  return { child, result };
}

/** Runs a build until it ends. */
export function runBuild(settings: Record<string, string>, project = root): Promise<BuildResult> {
  return startBuild(settings, project).result;
}

/** Kills a build and everything that it started, like a power cut; returns its output so far. */
export function killBuild({ child, result }: BuildRun): Promise<BuildResult> {
  if (child.pid === undefined) throw new Error('the build did not start');
  process.kill(-child.pid, 'SIGKILL');
  return result;
}

/**
 * Suspends a build and everything that it started after each printed step while `look` runs: the disk then is as a
 * build killed there would leave it. Ends with the build.
 */
export async function lookAtEachStep(
  { child, result }: BuildRun,
  look: (lines: string) => Promise<void>,
): Promise<BuildResult> {
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, name);
  };
  let looks = Promise.resolve();
  let pending = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    pending++;
    signal('SIGSTOP');
    looks = looks
      .then(() => look(chunk.toString()))
      .finally(() => {
        pending--;
        if (pending === 0) signal('SIGCONT');
      });
    looks.catch(() => undefined);
  });
  const ended = await result;
  await looks;
  return ended;
}
