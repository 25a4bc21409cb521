import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ExpectedError } from '../../src/model/expected-error.ts';

/** More room for what lives briefly: a page's parts are gone before they are moved. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

/** The build has checked the model; memory that the bundler no longer needs goes back at once. */
const CHILD_ENV = { ASTRO_TELEMETRY_DISABLED: '1', KHUNG_MODEL_CHECKED: '1', MIMALLOC_PURGE_DELAY: '0' };

/** What the environment of a process says. */
export type Environment = Readonly<Record<string, string>>;

/** Builds the site from the pages that are there now; throws with Astro's own output when the build fails. */
export type Astro = (settings: Environment) => Promise<void>;

/** A process that has loaded Astro, or is about to, with what it says and the promise of its exit code. */
type Process = { child: ChildProcess; said: string[]; ended: Promise<number | null> };

/**
 * Gives work an Astro in a process of its own, so that its settings come from the environment only. The process loads
 * Astro and the site's configuration at once, before the work needs it, and ends with the work.
 *
 * @param environment settings that the configuration reads; others can wait until the pages are there
 */
export async function withAstro<T>(environment: Environment, work: (astro: Astro) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let loaded: Process | undefined = start(environment, stop.signal);
  try {
    return await work(async (settings) => {
      const { child, said, ended } = loaded ?? start(environment, stop.signal);
      loaded = undefined;
      child.send(settings);
      const code = await ended;
      if (code !== 0) throw new ExpectedError(`Astro dừng với mã ${code}:\n${said.join('').trim()}`);
    });
  } finally {
    stop.abort();
  }
}

function start(environment: Environment, signal: AbortSignal): Process {
  const child = spawn(process.execPath, [...NODE_FLAGS, join(import.meta.dirname, 'astro-process.ts')], {
    signal,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...CHILD_ENV, ...environment },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  // One that is stopped before it has work has nobody who waits for its end.
  ended.catch(() => undefined);
  return { child, said, ended };
}
