/** How many columns a band has, and how its groups share them. */
import type { FigureBand, FigureGroup } from '../model/schema/figure.ts';

/** The narrowest column still holds the longest Vietnamese words: six of them fill the drawing. */
const MOST = 6;

/** What one more column costs, in rows of boxes. */
const COST = 0.45;

/**
 * Columns of each group of a band, in order. Columns by provider are placed side by side; elsewhere the number is
 * the one that gives few rows without thin columns. A group with groups in it has at least one column for each.
 */
export function columnsOf({ groups }: Pick<FigureBand, 'groups'>): number[] {
  const least = groups.map(leastColumns);
  const total = sum(least);
  const isByProvider = groups.length > 1 && groups.some(({ tier }) => tier !== undefined);
  if (isByProvider || total >= MOST) return least;
  const sizes = groups.map(boxesIn);
  const most = Math.max(total, Math.min(MOST, sum(sizes)));
  const choices = Array.from({ length: most - total + 1 }, (_, index) =>
    shareColumns(sizes, total + index, least),
  );
  const cost = (columns: number[]) => Math.max(...rowsOf(sizes, columns)) + COST * sum(columns);
  return choices.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/**
 * Shares `total` columns among groups of these sizes so that the longest group has as few rows as can be: each column
 * beyond the `least` goes to the group that has most rows, the first of them when equal.
 * Refuses no groups, and fewer columns than the least.
 */
export function shareColumns(
  sizes: readonly number[],
  total: number,
  least: readonly number[] = sizes.map(() => 1),
): number[] {
  const left = total - sum(least);
  if (sizes.length === 0 || left < 0) {
    throw new RangeError(`Không chia được ${total} cột cho ${sizes.length} nhóm.`);
  }
  const columns = [...least];
  for (let count = 0; count < left; count += 1) {
    const rows = sizes.map((size, index) => size / (columns[index] ?? 1));
    const longest = rows.indexOf(Math.max(...rows));
    columns[longest] = (columns[longest] ?? 0) + 1;
  }
  return columns;
}

/** Columns of the groups in a group with `total` columns. */
export function innerColumns(groups: readonly FigureGroup[], total: number): number[] {
  return groups.length === 0 ? [] : shareColumns(groups.map(boxesIn), total, groups.map(leastColumns));
}

function leastColumns({ groups = [] }: FigureGroup): number {
  return groups.length === 0 ? 1 : sum(groups.map(leastColumns));
}

/** Boxes of a group; one without any is a box itself. */
function boxesIn({ cells = [], groups = [] }: FigureGroup): number {
  return Math.max(1, cells.length + sum(groups.map(boxesIn)));
}

function rowsOf(sizes: readonly number[], columns: readonly number[]): number[] {
  return sizes.map((size, index) => Math.ceil(size / (columns[index] ?? 1)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
