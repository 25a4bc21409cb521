/** What a new version changes, for a reader in a terminal: one line for each unit that is not as it was, then totals. Pure. */
import type { UnitChange } from './compare-documents.ts';
import { anchorsAfter, takenAnchors } from './propose-redirects.ts';
import type { Unit } from './schema/unit.ts';
import { ownWords } from './unit-words.ts';
import { walkUnits } from './walk.ts';

const SIGNS: Record<UnitChange['kind'], string> = {
  kept: '= giữ nguyên',
  moved: '→ chuyển',
  reworded: '~ đổi lời',
  split: '⋔ tách',
  merged: '⋈ nhập',
  new: '+ mới',
  gone: '− rút',
};

/** Characters of a unit's words that a line shows. */
const SHOWN = 60;

/**
 * @param reviewed changes that the present source shows as well when it is imported anew: a reader has put the tree
 *   right there, and the draft needs the same
 */
export function reportLines(
  changes: readonly UnitChange[],
  before: Unit[],
  after: Unit[],
  reviewed: readonly UnitChange[] = [],
): string[] {
  const [earlier, later] = [wordsByAnchor(before), wordsByAnchor(after)];
  const wordsOf = (change: UnitChange): string => {
    const [to = ''] = anchorsAfter(change);
    return (change.kind === 'gone' ? earlier.get(change.from) : later.get(to)) ?? '';
  };
  const taken = new Set(takenAnchors(changes));
  const known = new Set(reviewed.map((change) => JSON.stringify(change)));
  const lines = changes
    .filter(({ kind }) => kind !== 'kept')
    .map((change) => {
      const to = anchorsAfter(change);
      const from = change.kind === 'new' ? undefined : change.from;
      const way = [from, to.join(', ')].filter((part) => part !== undefined && part !== '');
      const notes = [
        from !== undefined && taken.has(from) ? 'neo cũ nay là nội dung khác' : '',
        known.has(JSON.stringify(change)) ? 'nhập lại nguồn hiện nay cũng khác: cây đã được rà soát' : '',
      ].filter(Boolean);
      return [
        SIGNS[change.kind].padEnd(12),
        from === to[0] && to.length === 1 ? from : way.join(' → '),
        `“${shorten(wordsOf(change))}”`,
        ...(notes.length > 0 ? [`(${notes.join('; ')})`] : []),
      ].join('  ');
    });
  return [...lines, totals(changes)];
}

function wordsByAnchor(units: Unit[]): Map<string, string> {
  return new Map([...walkUnits(units)].map(({ unit }) => [unit.id, ownWords(unit)]));
}

function totals(changes: readonly UnitChange[]): string {
  const counts = Object.entries(SIGNS).map(
    ([kind, sign]) => `${sign.slice(2)} ${changes.filter((change) => change.kind === kind).length}`,
  );
  return `${changes.length} đơn vị: ${counts.join(', ')}.`;
}

function shorten(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, words.lastIndexOf(' ', SHOWN))}…`;
}
