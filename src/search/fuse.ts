/** How much the first places of a list count more than the next ones. */
const FLATNESS = 8;

/**
 * One order from several (reciprocal rank fusion): what stands high in any of them, and higher what does in more.
 * A list counts by its weight; equal places keep the order of the first list.
 */
export function fuseRanks(lists: readonly { order: readonly number[]; weight: number }[]): number[] {
  const scores = new Map<number, number>();
  for (const { order, weight } of lists) {
    for (const [place, record] of order.entries())
      scores.set(record, (scores.get(record) ?? 0) + weight / (FLATNESS + place));
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([record]) => record);
}
