import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ExpectedError } from '../../src/model/expected-error.ts';

/** What a thread is to do: call a function of a module with values that can be copied. */
export type ThreadWork = { module: string; name: string; values: readonly unknown[] };

/** What the function gave, or what it expects a person to mend: errors lose their class between threads. */
export type ThreadAnswer = { result: unknown } | { expected: string };

/**
 * Calls an exported function of a module in a thread of its own, while the caller goes on. Values and result are copied.
 *
 * @param module address of the module that exports the function under its name: `import.meta.url`
 * @throws what the function throws
 */
export async function inThread<Values extends readonly unknown[], Result>(
  module: string,
  { name }: (...values: Values) => Result,
  ...values: Values
): Promise<Awaited<Result>> {
  const workerData: ThreadWork = { module, name, values };
  const worker = new Worker(new URL('./thread-work.ts', import.meta.url), { workerData });
  const [answer] = (await once(worker, 'message')) as [ThreadAnswer];
  if ('expected' in answer) throw new ExpectedError(answer.expected);
  return answer.result as Awaited<Result>;
}
