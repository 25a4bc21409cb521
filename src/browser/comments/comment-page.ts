/** Makes `/gop-y/` work: comments edited, ordered, saved as the usual table, merged with files of others. */
import type { LinkTable } from '../../linker/link-table.ts';
import { withBase } from '../../text/base-path.ts';
import { loadTable } from '../linker/load-table.ts';
import { saveFile, WORD_TYPE, WORKBOOK_TYPE } from '../save-file.ts';
import { ANNOTATION_TYPE, annotationFile } from './annotation-file.ts';
import { type Comment, newComment } from './comment.ts';
import { type CommentTable, commentDocument, commentWorkbook } from './comment-files.ts';
import { commentItem } from './comment-item.ts';
import { commentList } from './comment-list.ts';
import { COMMENTS_KEY, readComments, writeSender } from './comment-store.ts';
import { showVersions } from './comment-versions.ts';
import { loadFindings, useFindings } from './from-findings.ts';
import { importFiles } from './import-files.ts';
import { conflictsIn } from './merge.ts';
import {
  type ChangesSince,
  carriedPlace,
  carryComments,
  earlierVersions,
  inTextOrder,
  outcomeOf,
} from './place-outcome.ts';
import { fieldsOf, valuesOf } from './sender-fields.ts';

const NAME = 'gop-y';
const FAILED = 'Không làm được việc này. Xin kiểm tra mạng rồi thử lại.';

/** `root` holds the list, its buttons and the sender's fields; its data say the base, the subject and what it is about. */
export async function startComments(root: HTMLElement): Promise<void> {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-comments-${name}]`);
  const [holder, said, tools, versions] = ['list', 'status', 'tools', 'versions'].map(part);
  const files = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!holder || !said || !tools || !versions || !files) return;
  const { base = '/', about = '', subject = '' } = root.dataset;
  const kept = readComments();
  const list = commentList(kept.comments);
  let table: LinkTable | undefined;
  let changes: ChangesSince[] = [];

  const say = (...sentences: string[]): void => {
    said.textContent = sentences.filter(Boolean).join(' ');
  };
  const show = (): void => {
    const comments = list.all();
    const conflicts = conflictsIn(comments);
    holder.replaceChildren(
      ...comments.map((comment, index) =>
        commentItem(comment, {
          base,
          isFirst: index === 0,
          isLast: index === comments.length - 1,
          hasConflict: conflicts.has(comment.id),
          outcomeOf: (place) => table && outcomeOf(place, table, changes),
          edit: (key, value) => say(list.change(replaced(comment, (own) => ({ ...own, [key]: value })))),
          move: (by) => {
            change(moved(comment, by));
            const item = holder.querySelector(`#${CSS.escape(comment.id.replace('urn:uuid:', 'gop-y-'))}`);
            const own = item?.querySelector<HTMLButtonElement>(`[data-by="${by}"]`);
            (own?.disabled ? item?.querySelector<HTMLButtonElement>(`[data-by="${-by}"]`) : own)?.focus();
          },
          remove: () => change((all) => all.filter(({ id }) => id !== comment.id), 'Đã bỏ một góp ý.'),
          replace: (place, outcome) =>
            change(
              replaced(comment, (own) => ({
                ...own,
                places: own.places.flatMap((each) =>
                  each.anchor !== place.anchor || each.document !== place.document
                    ? [each]
                    : outcome.outcome === 'lost' || table === undefined
                      ? []
                      : carriedPlace(each, outcome, table),
                ),
              })),
            ),
        }),
      ),
    );
    tools.hidden = comments.length === 0;
    showVersions(versions, comments, table, changes);
  };
  const counted = (): string =>
    list.all().length === 0 ? 'Chưa có góp ý nào.' : `${list.all().length} góp ý trong trình duyệt này.`;
  const change = (edit: (all: Comment[]) => Comment[], done = ''): void => {
    const problem = list.change(edit);
    show();
    say(done, counted(), problem);
  };
  const loadChanges = async (): Promise<void> => {
    const loaded = table ?? (await loadTable(base));
    table = loaded;
    const missing = earlierVersions(list.all(), loaded).filter((version) =>
      changes.every(({ since }) => since !== version),
    );
    changes = [
      ...changes,
      ...(await Promise.all(missing.map((version) => changesSince(version, base)))).flat(),
    ];
  };

  const sender = fieldsOf(root);
  const tableOfComments = (): CommentTable => ({
    ...{ comments: list.all(), sender: valuesOf(sender), about, subject },
    citations: new Map(table?.documents.map(({ id, citation }) => [id, citation])),
  });
  const saved = (name: string, type: string, content: string | Uint8Array<ArrayBuffer>): string => {
    saveFile(name, type, content);
    return `Đã lưu ${name}.`;
  };
  const actions: Record<string, () => Promise<string> | string> = {
    docx: async () => saved(`${NAME}.docx`, WORD_TYPE, await commentDocument(tableOfComments())),
    xlsx: async () => saved(`${NAME}.xlsx`, WORKBOOK_TYPE, await commentWorkbook(tableOfComments())),
    json: () => saved(`${NAME}.json`, ANNOTATION_TYPE, annotationFile(list.all())),
    nhap: () => {
      files.click();
      return '';
    },
    chung: () => {
      const problem = list.change((all) => [...all, newComment([], sender.organisation.value)]);
      show();
      holder.querySelector<HTMLElement>('li:last-child textarea')?.focus();
      return problem || 'Đã thêm một ý kiến chung.';
    },
    'theo-van-ban': async () => {
      table ??= await loadTable(base);
      const problem = list.change((all) => (table === undefined ? all : inTextOrder(all, table)));
      show();
      return problem || 'Đã xếp theo thứ tự văn bản.';
    },
    'nen-doc-truoc': async () => {
      const [findings, loaded] = await Promise.all([loadFindings(base), loadTable(base)]);
      const done = useFindings(
        findings.filter(({ rank }) => rank === 1),
        loaded,
      );
      list.refresh();
      await loadChanges();
      show();
      return done;
    },
    chuyen: () => {
      if (table === undefined) return FAILED;
      const carried = carryComments(list.all(), table, changes);
      const problem = list.change(() => carried.comments);
      show();
      return problem || `Đã chuyển ${carried.carried} góp ý sang bản hiện hành.`;
    },
    'xoa-het': () => {
      const problem = list.change(() => []);
      show();
      return problem || 'Đã xóa hết. Bấm “Hoàn tác” để lấy lại.';
    },
    'hoan-tac': () => {
      const problem = list.undo();
      show();
      return problem || 'Đã hoàn tác.';
    },
  };
  root.addEventListener('click', async (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-comments-do]') : null;
    const act = actions[button?.dataset['commentsDo'] ?? ''];
    if (act === undefined) return;
    try {
      say(await act(), counted());
    } catch {
      say(FAILED);
    }
  });
  files.addEventListener('change', async () => {
    const sentences = await importFiles([...(files.files ?? [])], list.change);
    files.value = '';
    await loadChanges().catch(() => undefined);
    show();
    say(...sentences, counted());
  });
  for (const field of Object.values(sender))
    field.addEventListener('change', () => {
      say(writeSender(valuesOf(sender)));
    });
  addEventListener('storage', ({ key }) => {
    if (key !== COMMENTS_KEY || document.activeElement?.matches('textarea')) return;
    list.refresh();
    show();
    say(counted());
  });

  show();
  say(kept.problem, counted());
  try {
    await loadChanges();
    show();
  } catch {
    say(kept.problem, counted(), 'Không tải được danh mục để so với bản hiện hành.');
  }
}

/** Nothing when the site has no such file: then only the reader can tell what changed. */
async function changesSince(version: string, base: string): Promise<ChangesSince[]> {
  if (!/^[\w.-]+$/.test(version)) return [];
  const response = await fetch(withBase(`/du-lieu/changes-since/${version}.json`, base));
  return response.ok ? [(await response.json()) as ChangesSince] : [];
}

function replaced(comment: Comment, edit: (own: Comment) => Comment): (all: Comment[]) => Comment[] {
  return (all) =>
    all.map((own) => (own.id === comment.id ? { ...edit(own), modified: new Date().toISOString() } : own));
}

function moved(comment: Comment, by: number): (all: Comment[]) => Comment[] {
  return (all) => {
    const at = all.findIndex(({ id }) => id === comment.id);
    const [own] = all.splice(at, 1);
    if (own !== undefined) all.splice(at + by, 0, own);
    return all;
  };
}
