import { inspect } from 'node:util';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { ModelError } from '../../src/model/faults.ts';
import { reportFaults } from './report.ts';

/**
 * Runs a command's work. Faults of the model are printed one a line, an expected error as its sentence, any other
 * error with its stack and its causes; the process then ends with exit code 1.
 */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ModelError) reportFaults(error.faults);
    else console.error(error instanceof ExpectedError ? error.message : inspect(error));
    process.exitCode = 1;
  }
}
