/** A measured build. */
import { execFile, spawn } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { PROJECT } from './workspace.ts';

/** One step that the build printed: its name and how long it took, in seconds. */
type Step = { name: string; seconds: number };

export type Build = {
  /** Folder of the built site. */
  dist: string;
  steps: Step[];
  /** The whole command, in milliseconds. */
  time: number;
  /** The same command once more with nothing changed; as long as the first when that found faults. */
  again: number;
  /** Processor time of all Node processes of the first, in milliseconds. */
  cpu: number;
  /** Peak of the Node process that held most, in bytes. */
  memory: number;
  /** Peak of all processes together, in bytes, as looked up several times a second. */
  together: number;
  /** What the build printed as wrong with the site, such as pages over their budget, and their number. */
  faults: string[];
};

/**
 * Runs `npm run build` in a workspace, from nothing. A site that was built and then did not pass its own checks is
 * measured all the same, with its faults.
 * @throws with the output when the build ends before there is a site
 */
export async function measureBuild(workspace: string): Promise<Build> {
  const first = await run(workspace);
  const again = first.code === 0 ? await run(workspace) : first;
  const { output, code, ...figures } = first;
  const faults = faultsOf(output);
  const dist = join(workspace, code === 0 ? 'dist' : '.build/dist');
  const isBuilt = code === 0 || (faults.length > 0 && (await stat(dist).catch(() => undefined)));
  if (!isBuilt) throw new ExpectedError(`Bản dựng để đo dừng với mã ${code}:\n${output.trim()}`);
  return { dist, steps: stepsOf(output), ...figures, again: again.time, faults };
}

/** Steps in the order they ended, read from what the build prints. */
export function stepsOf(output: string): Step[] {
  const steps = output.matchAll(/^[✓✗] (.+?) {2}(?:.* {2})?(\d+),(\d) s$/gm);
  return [...steps].map(([, name = '', whole, tenths]) => ({ name, seconds: Number(`${whole}.${tenths}`) }));
}

export function faultsOf(output: string): string[] {
  return output.match(/^✗ .* \[[\w-]+\] .*|^ {2}… và .*|^\d+ lỗi$/gm) ?? [];
}

/** Every Node process of a build writes its peak in kilobytes and its processor time in microseconds here when it ends. */
const USAGE = '.build-usage';
const WRITE_USAGE = `import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(process.env.BENCH_USAGE, maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n');
});`;

/** What a command used: time and processor time in milliseconds, memory in bytes. */
export type Usage = Record<'time' | 'cpu' | 'memory' | 'together', number>;

function run(workspace: string): Promise<{ output: string; code: number | null } & Usage> {
  return measureCommand(workspace, ['scripts/build.ts'], {
    PATH: [join(PROJECT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
    BASE: '/',
    KHUNG_MODEL_DIR: 'model',
    KHUNG_CONTENT_DIR: './content',
    KHUNG_OUT_DIR: 'dist',
  });
}

/** Runs Node in a folder and measures it with all processes that it starts. */
export async function measureCommand(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ output: string; code: number | null } & Usage> {
  const usage = join(folder, USAGE);
  await rm(usage, { force: true });
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {
      ...process.env,
      ...env,
      BENCH_USAGE: usage,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(WRITE_USAGE)}`,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let together = 0;
  const watch = setInterval(async () => {
    together = Math.max(together, await memoryBelow(child.pid));
  }, 250);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  ).finally(() => clearInterval(watch));
  const time = performance.now() - start;
  const processes = (await readFile(usage, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const [peaks, cpu] = [0, 1].map((column) => processes.map((values) => values[column] ?? 0));
  return {
    output,
    code,
    time,
    cpu: (cpu ?? []).reduce((all, one) => all + one, 0) / 1000,
    memory: 1024 * Math.max(...(peaks ?? [])),
    together,
  };
}

/** Memory that a process and all that it started hold now, in bytes; what they share is counted for each. */
async function memoryBelow(root: number | undefined): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const lines = stdout.trim().split('\n');
  const all = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const children = Map.groupBy(all, ([, parent]) => parent);
  const below = (pid: number | undefined): number =>
    (children.get(pid) ?? []).reduce((sum, [child, , size = 0]) => sum + size + below(child), 0);
  const own = all.find(([pid]) => pid === root)?.[2] ?? 0;
  return 1024 * (own + below(root));
}
