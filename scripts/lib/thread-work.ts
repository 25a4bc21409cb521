/** Runs in a thread: does what `inThread` asks for. */
import { parentPort, workerData } from 'node:worker_threads';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { ModelError } from '../../src/model/faults.ts';
import type { ThreadAnswer, ThreadWork } from './thread.ts';

const { module, name, values } = workerData as ThreadWork;
const functions = (await import(module)) as Record<string, (...values: readonly unknown[]) => unknown>;
parentPort?.postMessage(await answer());

async function answer(): Promise<ThreadAnswer> {
  try {
    return { result: await functions[name]?.(...values) };
  } catch (cause) {
    if (cause instanceof ModelError) return { faults: cause.faults };
    if (cause instanceof ExpectedError) return { expected: cause.message };
    throw cause;
  }
}
