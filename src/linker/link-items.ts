/** What was found in a text, item by item, with what the reader decided. */
import type { CheckedAddress } from './addresses.ts';
import { addressChecker, addressesIn } from './addresses.ts';
import type { Pause } from './docx/zip-entries.ts';
import { readersOf } from './find-citations.ts';
import type { Found, Target } from './found.ts';
import type { LinkTable } from './link-table.ts';

/** One citation of a text. */
export type LinkItem = {
  /** Index of its paragraph. */
  paragraph: number;
  found: Found;
  words: string;
  /** Some words before and behind it. */
  context: [before: string, behind: string];
  /** Where its link leads: the place found, or the one that the reader chose. */
  target: Target | undefined;
  /** Why it cannot become a link where it stands. */
  blocked?: string;
};

export type LinkItems = { items: LinkItem[]; addresses: CheckedAddress[] };

const CONTEXT = 40;

/**
 * Reads paragraphs and addresses; `pause` is called between the paragraphs. `canLink` says of words in a paragraph whether a link can be put there.
 */
export async function linkItemsIn(
  paragraphs: readonly string[],
  linked: readonly string[],
  table: LinkTable,
  pause: Pause = async () => undefined,
  canLink: (paragraph: number, start: number, end: number) => boolean = () => true,
): Promise<LinkItems> {
  const read = readersOf(table)();
  const check = addressChecker(table);
  const items: LinkItem[] = [];
  const addresses = new Set(linked);
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const { address } of addressesIn(text)) addresses.add(address);
    for (const found of read(text)) {
      const { start, end, kind, targets } = found;
      const isBlocked = kind !== 'other' && !canLink(paragraph, start, end);
      items.push({
        ...{ paragraph, found, words: text.slice(start, end) },
        context: [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)],
        target: kind === 'found' && !isBlocked ? targets[0] : undefined,
        ...(isBlocked && {
          blocked: 'Chỗ này nằm trong trường (field) hoặc liên kết có sẵn nên giữ nguyên.',
        }),
      });
    }
    await pause();
  }
  return { items, addresses: [...addresses].flatMap((address) => check(address) ?? []) };
}

/** Items that a person must look at: a choice, a fault, changed words, a link that cannot be put. */
export function needsLook({ found, blocked }: LinkItem): boolean {
  const isChanged = found.targets.some(({ changedSince }) => changedSince !== undefined);
  return (
    found.kind === 'ambiguous' ||
    found.kind === 'gone' ||
    (found.kind === 'found' && (isChanged || blocked !== undefined))
  );
}
