import { placeName } from '../citation/anchor-name.ts';
import { lowerFirst } from '../text/vi.ts';

/**
 * The innermost unit around all units that the references name, in words: "mục 2 phần III".
 * Undefined when they stand in different parts, or there are none.
 */
export function commonPlace(refs: readonly string[]): string | undefined {
  const [first = [], ...others] = refs.map((ref) => ref.slice(ref.indexOf('#') + 1).split('.'));
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const common = first.slice(0, end < 0 ? first.length : end).join('.');
  if (common === '') return undefined;
  const name = placeName(common);
  return /^Phụ lục/.test(name) ? name : lowerFirst(name);
}
