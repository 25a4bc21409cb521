/** Milliseconds that search works before it yields: more, and a key waits; less, and the whole takes longer. */
const WORK = 16;

let since = 0;

/** Lets the page draw and answer keys when search has worked for a while; call it between two pieces of work. */
export async function yieldToMain(): Promise<void> {
  if (performance.now() - since < WORK) return;
  await nextTask();
  since = performance.now();
}

/** A message comes at once; a browser makes timers that start each other wait for four milliseconds. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port2.onmessage = () => {
      port2.close();
      resolve();
    };
    port1.postMessage(null);
  });
}
