/** Starts a command of this folder as npm does, for its tests. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

export type Result = { code: number; out: string; errors: string };

/** `command` is the name of its file; `settings` are added to the environment. */
export function runCommandFile(
  command: string,
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<Result> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, `${command}.ts`), ...args],
      { cwd: join(import.meta.dirname, '..'), env: { ...process.env, ...settings } },
      (_, out, errors) => resolve({ code: child.exitCode ?? -1, out, errors }),
    );
  });
}
