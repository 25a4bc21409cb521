/**
 * Loaded before a script by a test (`node --import`): kills the process right before its change of the disk number
 * KILLED_AT (from 0), as a machine that stops would. A process that makes fewer changes ends by itself.
 */
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env['KILLED_AT']);

for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'unlink', 'writeFile'] as const) {
  const change: (...given: never[]) => Promise<unknown> = promises[name];
  const counted = (...given: never[]): Promise<unknown> => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    return change(...given);
  };
  Object.assign(promises, { [name]: counted });
}
syncBuiltinESMExports();
