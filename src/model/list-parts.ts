/** Long lists in pages: one page would grow with what it lists. */

/** One page of a list. */
export type ListPart<Item> = { number: number; address: string; items: Item[] };

/** The pages of a list, in its order; the first stands at the address of the list, and is there without items too. */
export function partsOf<Item>(list: string, items: readonly Item[], size: number): ListPart<Item>[] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, index) => ({
    number: index + 1,
    address: partAddress(list, index + 1),
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** Address of a page of a list. */
export function partAddress(list: string, number: number): string {
  return number === 1 ? list : `${list}trang/${number}/`;
}
