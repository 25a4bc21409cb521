/** One comment on the page of comments: its places with what became of them, its words to edit, its buttons. */
import { withBase } from '../../text/base-path.ts';
import { COMMENT_FIELDS } from '../../text/site-words.ts';
import { upperFirst } from '../../text/vi.ts';
import type { Comment, CommentPlace } from './comment.ts';
import { buttonOf, textField } from './comment-dialog.ts';
import type { PlaceOutcome } from './place-outcome.ts';

export type ItemContext = {
  base: string;
  isFirst: boolean;
  isLast: boolean;
  hasConflict: boolean;
  /** Undefined while it is not known. */
  outcomeOf: (place: CommentPlace) => PlaceOutcome | undefined;
  edit: (key: keyof typeof COMMENT_FIELDS, value: string) => void;
  move: (by: number) => void;
  remove: () => void;
  /** Puts other places for one of the comment. */
  replace: (place: CommentPlace, outcome: PlaceOutcome) => void;
};

export function commentItem(comment: Comment, context: ItemContext): HTMLElement {
  const { places, creator } = comment;
  const made = document.createElement('li');
  made.id = comment.id.replace('urn:uuid:', 'gop-y-');
  const name = places[0]?.name ?? 'ý kiến chung';
  made.append(...(places.length === 0 ? [line('Ý kiến chung', 'basket-state')] : []));
  for (const place of places) made.append(...placeLines(place, context));
  if (creator !== '') made.append(line(`Người góp ý: ${creator}`, 'basket-state'));
  if (context.hasConflict)
    made.append(
      line(
        'Cùng một góp ý được sửa ở hai nơi: cả hai bản được giữ. Xin chọn một rồi bỏ bản kia.',
        'comment-alert',
      ),
    );
  for (const [key, label] of Object.entries(COMMENT_FIELDS) as [keyof typeof COMMENT_FIELDS, string][]) {
    const field = textField(key, label, comment[key]);
    const area = field.querySelector('textarea');
    area?.addEventListener('change', () => context.edit(key, area.value.trim()));
    made.append(field);
  }
  const up = buttonOf('Lên', `Lên: ${name}`);
  const down = buttonOf('Xuống', `Xuống: ${name}`);
  const remove = buttonOf('Bỏ', `Bỏ: ${name}`);
  up.disabled = context.isFirst;
  down.disabled = context.isLast;
  up.dataset['by'] = '-1';
  down.dataset['by'] = '1';
  up.addEventListener('click', () => context.move(-1));
  down.addEventListener('click', () => context.move(1));
  remove.addEventListener('click', context.remove);
  const buttons = line('', 'basket-buttons');
  buttons.append(up, down, remove);
  made.append(buttons);
  return made;
}

function placeLines(place: CommentPlace, context: ItemContext): HTMLElement[] {
  const lines: HTMLElement[] = [];
  const head = line('', 'comment-place');
  const outcome = context.outcomeOf(place);
  head.append(linkTo(place.address, upperFirst(place.name)));
  lines.push(head);
  if (place.exact !== '') {
    const quote = document.createElement('blockquote');
    quote.className = 'words';
    quote.textContent = place.exact;
    lines.push(quote);
  }
  if (outcome?.outcome === 'changed') {
    const note = line('Lời văn chỗ này đã khác bản quý vị đọc. Nay ở: ', 'comment-alert');
    note.append(
      ...outcome.now.flatMap((now, index) => [...(index > 0 ? [', '] : []), linkTo(now.address, now.name)]),
      '. ',
    );
    const read = buttonOf('Đã đọc lại, chuyển sang bản hiện hành');
    read.addEventListener('click', () => context.replace(place, outcome));
    note.append(read);
    lines.push(note);
  } else if (outcome?.outcome === 'lost') {
    const note = line('Bản hiện hành không còn chỗ này. ', 'comment-alert');
    if (/^[\w.-]+$/.test(`${place.document}${place.version}`) && place.version !== '') {
      const old = withBase(`/van-ban/${place.document}/ban/${place.version}/#${place.anchor}`, context.base);
      note.append(linkTo(old, 'Xem bản đã đọc'), '. ');
    }
    const keep = buttonOf('Bỏ chỗ này khỏi góp ý');
    keep.addEventListener('click', () => context.replace(place, outcome));
    note.append(keep);
    lines.push(note);
  } else if (outcome?.outcome === 'kept' || outcome?.outcome === 'moved') {
    lines.push(line('Viết cho bản trước; lời văn chỗ này còn nguyên.', 'basket-state'));
  }
  return lines;
}

function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}

function line(text: string, className: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}
