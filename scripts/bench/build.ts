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
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: workspace, env });
  const watch = watchMemory(child.pid ?? 0);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const time = performance.now() - start;
  const memory = watch.stop();
  const faults = faultsOf(output);
  const dist = join(workspace, code === 0 ? 'dist' : '.build/dist');
  const isBuilt = code === 0 || (faults.count > 0 && (await stat(dist).catch(() => undefined)));
  if (!isBuilt) throw new Error(`Bản dựng để đo dừng với mã ${code}:\n${output.trim()}`);
  return { dist, steps: stepsOf(output), time, memory, faults };
}
