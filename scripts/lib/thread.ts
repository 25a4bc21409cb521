import { parentPort, Worker } from 'node:worker_threads';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { type Fault, ModelError } from '../../src/model/faults.ts';

/** What a thread is to do: call a function of its module with values that can be copied. */
export type ThreadWork = { name: string; values: readonly unknown[] };

/** What the function gave, or what a person is to mend: errors lose their class between threads. */
export type ThreadAnswer = { result: unknown } | { expected: string } | { faults: Fault[] };

/** What the function tells before it is done. */
type Told = { told: unknown };

/** A thread that loads a module at once, and then calls functions of it one after the other. */
export type Thread = {
  /** Calls an exported function. Values and result are copied; the result fails with what the function throws. */
  call: <Values extends readonly unknown[], Result>(
    called: (...values: Values) => Result,
    ...values: Values
  ) => Promise<Awaited<Result>>;
  /** The first that a function tells before it is done. Who waits for it hears of what is thrown instead. */
  told: Promise<unknown>;
  /** Ends the thread, whatever it is doing, and gives its memory back. One that waits for work ends with the process. */
  stop: () => Promise<unknown>;
};

type Waiting = Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>;

/** @param module address of the module whose functions will be called: `import.meta.url` */
export function openThread(module: string): Thread {
  const worker = new Worker(new URL('./thread-work.ts', import.meta.url), { workerData: module });
  const waiting: Waiting[] = [];
  const { promise: told, resolve: hear, reject: missed } = Promise.withResolvers<unknown>();
  // Most functions tell nothing.
  told.catch(() => undefined);
  worker.on('message', (message: ThreadAnswer | Told) => {
    if ('told' in message) hear(message.told);
    else settle(waiting.shift(), message);
    if (waiting.length === 0) worker.unref();
  });
  let broken: { cause: unknown } | undefined;
  worker.on('error', (cause) => {
    broken = { cause };
    for (const { reject } of waiting.splice(0)) reject(cause);
  });
  // One that waits for work holds nobody up: after the listeners, each of which would keep the process alive.
  worker.unref();
  return {
    call: ({ name }, ...values) => {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      if (broken === undefined) waiting.push({ resolve, reject });
      else reject(broken.cause);
      if (waiting.length > 0) worker.ref();
      const work: ThreadWork = { name, values };
      worker.postMessage(work);
      promise.catch(missed);
      return promise as Promise<never>;
    },
    told,
    stop: () => worker.terminate(),
  };
}

function settle(waiting: Waiting | undefined, answer: ThreadAnswer): void {
  if ('faults' in answer) waiting?.reject(new ModelError(answer.faults));
  else if ('expected' in answer) waiting?.reject(new ExpectedError(answer.expected));
  else waiting?.resolve(answer.result);
}

/** A function of a module in a thread of its own, which is loaded by the time it is called; it is called once. */
export function readyThread<Values extends readonly unknown[], Result>(
  module: string,
  called: (...values: Values) => Result,
): (...values: Values) => Promise<Awaited<Result>> {
  const { call, stop } = openThread(module);
  return (...values) => call(called, ...values).finally(stop);
}

/** Tells who opened this thread something before its function is done. */
export function tell(value: unknown): void {
  const message: Told = { told: value };
  parentPort?.postMessage(message);
}
