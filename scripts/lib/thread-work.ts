/** Runs in a thread: does what its `call` asks for. */
import { parentPort, workerData } from 'node:worker_threads';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { ModelError } from '../../src/model/faults.ts';
import type { ThreadAnswer, ThreadWork } from './thread.ts';

const functions = (await import(workerData as string)) as Record<
  string,
  (...values: readonly unknown[]) => unknown
>;

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (work: ThreadWork) => {
  last = last.then(async () => parentPort?.postMessage(await answer(work)));
});

async function answer({ name, values }: ThreadWork): Promise<ThreadAnswer> {
  try {
    return { result: await functions[name]?.(...values) };
  } catch (cause) {
    if (cause instanceof ModelError) return { faults: cause.faults };
    if (cause instanceof ExpectedError) return { expected: cause.message };
    throw cause;
  }
}
