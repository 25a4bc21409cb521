import { ModelError } from '../../src/model/faults.ts';
import { reportFaults } from './report.ts';

/**
 * Runs a command's work. Faults of the model are printed one a line, any other error as one sentence;
 * either way the process ends with exit code 1 and no stack trace.
 */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof ModelError) reportFaults(cause.faults);
    else console.error(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  }
}
