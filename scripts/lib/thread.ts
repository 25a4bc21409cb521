import { parentPort, Worker } from 'node:worker_threads';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { type Fault, ModelError } from '../../src/model/faults.ts';

/** What a thread is to do: call a function of a module with values that can be copied. */
export type ThreadWork = { module: string; name: string; values: readonly unknown[] };

/** What the function gave, or what a person is to mend: errors lose their class between threads. */
export type ThreadAnswer = { result: unknown } | { expected: string } | { faults: Fault[] };

/** What the function tells before it is done. */
type Told = { told: unknown };

/**
 * A thread at work: what it gives, the first that it tells before, and how to end it. Who waits for what it tells hears
 * of what it throws instead.
 */
export type Thread<Result> = {
  result: Promise<Result>;
  told: Promise<unknown>;
  stop: () => Promise<unknown>;
};

/**
 * Starts a thread that calls an exported function of a module. Values and result are copied; the result fails with what
 * the function throws.
 *
 * @param module address of the module that exports the function under its name: `import.meta.url`
 */
export function startThread<Values extends readonly unknown[], Result>(
  module: string,
  { name }: (...values: Values) => Result,
  ...values: Values
): Thread<Awaited<Result>> {
  const workerData: ThreadWork = { module, name, values };
  const worker = new Worker(new URL('./thread-work.ts', import.meta.url), { workerData });
  const { promise: told, resolve: hear, reject: missed } = Promise.withResolvers<unknown>();
  const { promise: result, resolve, reject } = Promise.withResolvers<Awaited<Result>>();
  worker.on('message', (message: ThreadAnswer | Told) => {
    if ('told' in message) hear(message.told);
    else
      try {
        resolve(resultOf(message) as Awaited<Result>);
      } catch (cause) {
        reject(cause);
      }
  });
  worker.on('error', reject);
  result.catch(missed);
  // Who stops a thread does not wait for its result.
  told.catch(() => undefined);
  return { result, told, stop: () => worker.terminate() };
}

/** Tells who started this thread something before its function is done. */
export function tell(value: unknown): void {
  const message: Told = { told: value };
  parentPort?.postMessage(message);
}

function resultOf(answer: ThreadAnswer): unknown {
  if ('faults' in answer) throw new ModelError(answer.faults);
  if ('expected' in answer) throw new ExpectedError(answer.expected);
  return answer.result;
}

/** Has a thread do it, while the caller goes on. */
export function inThread<Values extends readonly unknown[], Result>(
  module: string,
  called: (...values: Values) => Result,
  ...values: Values
): Promise<Awaited<Result>> {
  return startThread(module, called, ...values).result;
}
