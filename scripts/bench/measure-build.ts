/** A measured build. */
import { spawn } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
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
  /** Peak of the Node process that held most, in bytes. */
  memory: number;
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
  const { output, code, time, memory } = first;
  const faults = faultsOf(output);
  const dist = join(workspace, code === 0 ? 'dist' : '.build/dist');
  const isBuilt = code === 0 || (faults.length > 0 && (await stat(dist).catch(() => undefined)));
  if (!isBuilt) throw new ExpectedError(`Bản dựng để đo dừng với mã ${code}:\n${output.trim()}`);
  return { dist, steps: stepsOf(output), time, again: again.time, memory, faults };
}

/** Steps in the order they ended, read from what the build prints. */
export function stepsOf(output: string): Step[] {
  const steps = output.matchAll(/^[✓✗] (.+?) {2}(?:.* {2})?(\d+),(\d) s$/gm);
  return [...steps].map(([, name = '', whole, tenths]) => ({ name, seconds: Number(`${whole}.${tenths}`) }));
}

export function faultsOf(output: string): string[] {
  return output.match(/^✗ .* \[[\w-]+\] .*|^ {2}… và .*|^\d+ lỗi$/gm) ?? [];
}

/** Every Node process of a build writes its peak here when it ends. */
const PEAKS = '.build-peaks';
const WRITE_PEAK = `import { appendFileSync } from 'node:fs';
process.on('exit', () => appendFileSync(process.env.BENCH_PEAKS, process.resourceUsage().maxRSS + '\\n'));`;

async function run(
  workspace: string,
): Promise<{ output: string; code: number | null } & Record<'time' | 'memory', number>> {
  const peaks = join(workspace, PEAKS);
  await rm(peaks, { force: true });
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: workspace,
    env: {
      ...process.env,
      PATH: [join(PROJECT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
      BASE: '/',
      KHUNG_MODEL_DIR: 'model',
      KHUNG_CONTENT_DIR: './content',
      KHUNG_OUT_DIR: 'dist',
      BENCH_PEAKS: peaks,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(WRITE_PEAK)}`,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const time = performance.now() - start;
  const kilobytes = (await readFile(peaks, 'utf8')).trim().split('\n').map(Number);
  return { output, code, time, memory: 1024 * Math.max(...kilobytes) };
}
