/**
 * A test loads this before a script (`node --import`): it kills the process right before disk change number KILLED_AT
 * (from 0), like a power cut. A process that makes fewer changes ends by itself.
 */
import files from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env['KILLED_AT']);

/** Calls the function, unless it is the one before which the process is killed. */
function counted<Given extends never[], Result>(change: (...given: Given) => Result) {
  return (...given: Given): Result => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    return change(...given);
  };
}

for (const name of ['cp', 'mkdir', 'rename', 'rm', 'rmdir', 'unlink', 'writeFile'] as const)
  Object.assign(promises, { [name]: counted(promises[name]) });
for (const name of ['renameSync', 'rmSync', 'unlinkSync'] as const)
  Object.assign(files, { [name]: counted(files[name] as (...given: never[]) => void) });
syncBuiltinESMExports();
