/**
 * A test loads this before a script (`node --import`): it kills the process right before disk change number KILLED_AT
 * (from 0), like a power cut. A process that makes fewer changes ends by itself.
 */
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env['KILLED_AT']);

for (const name of ['cp', 'mkdir', 'rename', 'rm', 'rmdir', 'unlink', 'writeFile'] as const) {
  const change: (...given: never[]) => Promise<unknown> = promises[name];
  const counted = (...given: never[]): Promise<unknown> => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    return change(...given);
  };
  Object.assign(promises, { [name]: counted });
}
syncBuiltinESMExports();
