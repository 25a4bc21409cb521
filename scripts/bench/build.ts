/** A measured build. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Faults, faultsOf, type Step, stepsOf } from './build-log.ts';
import { watchMemory } from './memory.ts';
import { PROJECT } from './workspace.ts';

export type Build = {
  /** Folder of the built site. */
  dist: string;
  steps: Step[];
  /** The whole command, in milliseconds. */
  time: number;
  /** The same command once more with nothing changed, in milliseconds; as long as the first when that found faults. */
  again: number;
  /** Peak of the process that held most, in bytes; undefined where the system does not tell. */
  memory: number | undefined;
  /** What the build itself found wrong with the site, such as pages over their budget. */
  faults: Faults;
};

/**
 * Runs `npm run build` in a workspace, from nothing. A site that was built and then did not pass its own checks is
 * measured all the same, with its faults.
 * @throws with the output when the build ends before there is a site
 */
export async function measureBuild(workspace: string): Promise<Build> {
  const env = {
    ...process.env,
    PATH: [join(PROJECT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
    BASE: '/',
    MODEL_DIR: 'model',
    CONTENT_DIR: './content',
    OUT_DIR: 'dist',
  };
  const first = await run(workspace, env);
  const again = first.code === 0 ? await run(workspace, env) : first;
  const { output, code, time, memory } = first;
  const faults = faultsOf(output);
  const dist = join(workspace, code === 0 ? 'dist' : '.build/dist');
  const isBuilt = code === 0 || (faults.count > 0 && (await stat(dist).catch(() => undefined)));
  if (!isBuilt) throw new Error(`Bản dựng để đo dừng với mã ${code}:\n${output.trim()}`);
  return { dist, steps: stepsOf(output), time, again: again.time, memory, faults };
}

type Run = { output: string; code: number | null; time: number; memory: number | undefined };

async function run(workspace: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: workspace, env });
  const watch = watchMemory(child.pid ?? 0);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { output, code, time: performance.now() - start, memory: watch.stop() };
}
