/** What the page of comments says of an earlier version. */
import type { LinkTable } from '../../linker/link-table.ts';
import type { Comment } from './comment.ts';
import { type ChangesSince, outcomeOf } from './place-outcome.ts';

/** How many comments can be carried to the present version, and which have a place that is lost. */
export function showVersions(
  root: HTMLElement,
  comments: readonly Comment[],
  table: LinkTable | undefined,
  changes: readonly ChangesSince[],
): void {
  const outcomes = comments.map(({ id, places }) => ({
    id,
    name: places[0]?.name ?? '',
    outcomes: places.map((place) => (table === undefined ? 'now' : outcomeOf(place, table, changes).outcome)),
  }));
  const withOutcome = (...wanted: string[]) =>
    outcomes.filter((each) => each.outcomes.some((outcome) => wanted.includes(outcome)));
  const [ready, changed, lost] = [withOutcome('kept', 'moved'), withOutcome('changed'), withOutcome('lost')];
  root.hidden = ready.length + changed.length + lost.length === 0;
  const line = root.querySelector('[data-comments-outcomes]');
  if (line)
    line.textContent = `So với bản hiện hành: ${ready.length} góp ý có chỗ còn nguyên lời văn, ${changed.length} có chỗ đã đổi lời, ${lost.length} có chỗ không còn.`;
  const orphans = root.querySelector('[data-comments-orphans]');
  orphans?.replaceChildren(
    ...lost.map(({ id, name }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${id.replace('urn:uuid:', 'gop-y-')}`;
      link.textContent = `Không còn chỗ: ${name}`;
      item.append(link);
      return item;
    }),
  );
  const button = root.querySelector<HTMLElement>('[data-comments-do=chuyen]');
  if (button) button.hidden = ready.length === 0;
}
