/** Milliseconds that search works at a stretch; a slow phone takes four times as long for the same. */
const STRETCH = 8;

let since = 0;

/** Between two pieces of work: lets the page draw and answer keys when search has worked for a while. */
export async function breath(): Promise<void> {
  if (performance.now() - since < STRETCH) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
