/** What `npm run build` prints, read back. */

/** One step: its name and how long it took, in seconds. */
export type Step = { name: string; seconds: number };

/** Steps in the order they ended; lines that are none are passed over. */
export function stepsOf(output: string): Step[] {
  return output.split('\n').flatMap((line) => {
    const [, name, whole, tenths] = /^[✓✗] (.+?) {2}(?:.* {2})?(\d+),(\d) s$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, seconds: Number(`${whole}.${tenths}`) }];
  });
}

/** Faults that the build found in what it had made: how many, and the lines it printed, of faults alike only some. */
export type Faults = { count: number; lines: string[] };

export function faultsOf(output: string): Faults {
  return {
    count: Number(/^(\d+) lỗi$/m.exec(output)?.[1] ?? 0),
    lines: output.split('\n').filter((line) => /^✗ .* \[[\w-]+\] /.test(line)),
  };
}
