/** Milliseconds that search works before it yields; a slow phone takes four times as long for the same work. */
const WORK = 8;

let since = 0;

/** Lets the page draw and answer keys when search has worked for a while; call it between two pieces of work. */
export async function yieldToMain(): Promise<void> {
  if (performance.now() - since < WORK) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
