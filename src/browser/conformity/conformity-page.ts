/** Makes the check of a framework work: a list in, its results beside the official words, explanations kept, files out. */
import type { ReadList } from '../../conformity/read-list.ts';
import type { ReferenceFile } from '../../conformity/reference-framework.ts';
import { type Report, reportOf } from '../../conformity/report.ts';
import type { Result } from '../../conformity/results.ts';
import { withBase } from '../../text/base-path.ts';
import { check, listOfFile, referenceNamed } from './check-file.ts';
import { explanationsKey, readExplanations, writeExplanations } from './explanations.ts';
import { loadReference } from './load-reference.ts';
import type { SavedForm } from './save-report.ts';
import { showReport } from './show-report.ts';

const NOT_LOADED = 'Không tải được khung tham chiếu. Xin kiểm tra mạng rồi thử lại.';
const NOT_KEPT = 'Trình duyệt không giữ được giải trình; xin tải tệp trước khi rời trang.';
/** Rows left out that are named. */
const MOST_NAMED = 20;

type Checked = { list: ReadList; name: string };

const started = new WeakMap<HTMLElement, Conformity>();

export type Conformity = { read: (file: File) => Promise<void> };

/** The check of a page; the same at every call. */
export function conformityOf(root: HTMLElement): Conformity {
  const known = started.get(root) ?? startConformity(root);
  started.set(root, known);
  return known;
}

/** `root` holds the form and the places for what comes out; its `data-base` is the site's base. */
function startConformity(root: HTMLElement): Conformity {
  const find = <E extends Element>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  const base = root.dataset['base'] ?? '/';
  const select = find<HTMLSelectElement>('select');
  const bodyField = find<HTMLInputElement>('input[name=don-vi]');
  const status = find<HTMLElement>('[data-conformity-status]');
  const left = find<HTMLElement>('[data-conformity-left]');
  const tools = find<HTMLElement>('[data-conformity-tools]');
  const place = find<HTMLElement>('[data-conformity-result]');
  const forms = find<HTMLTemplateElement>('template').content;
  const [line, counts] = ['.conformity-line', '.table-scroll'].map((one) =>
    forms.querySelector<HTMLElement>(one),
  );
  let run = 0;
  let checked: Checked | undefined;
  let reference: ReferenceFile | undefined;
  let results: Result[] = [];
  let written = new Map<string, string>();
  let comparedFor = '';

  const framework = () => reference?.frameworks.find(({ id }) => id === select.value);
  const report = (): Report | undefined => {
    const chosen = framework();
    if (reference === undefined || chosen === undefined) return undefined;
    return reportOf(results, reference, chosen, bodyField.value, written);
  };

  /** Done when the latest comparison is. */
  let comparing: Promise<void> = Promise.resolve();
  const compare = (): Promise<void> => {
    comparing = compareNow();
    return comparing;
  };

  const compareNow = async (): Promise<void> => {
    const chosen = framework();
    if (checked === undefined || reference === undefined || chosen === undefined) return;
    run += 1;
    const own = run;
    const { list, name } = checked;
    comparedFor = bodyField.value;
    status.textContent = `Đang đối chiếu ${list.components.length} thành phần …`;
    const found = await check(list, reference, chosen, bodyField.value);
    if (own !== run) return;
    results = found;
    const key = explanationsKey(chosen.id, bodyField.value);
    written = readExplanations(key);
    const made = report();
    if (made === undefined || line === undefined || line === null || counts === undefined || counts === null)
      return;
    await showReport(made, {
      place,
      line,
      counts,
      linkOf: (path) => withBase(path, base),
      onExplain: (one, words) => {
        written.set(one, words);
        status.textContent = writeExplanations(key, written)
          ? 'Đã giữ giải trình trong trình duyệt này.'
          : NOT_KEPT;
      },
      isOld: () => own !== run,
    });
    if (own !== run) return;
    tools.hidden = false;
    const older = list.version !== '' && list.version !== chosen.version;
    status.textContent = `Đã đối chiếu ${list.components.length} thành phần của “${name}” với ${chosen.name}.${
      older ? ` Danh sách lập theo bản “${list.version}”, khung nay theo bản “${chosen.version}”.` : ''
    }`;
  };

  const read = async (file: File): Promise<void> => {
    run += 1;
    const own = run;
    tools.hidden = true;
    left.replaceChildren();
    place.replaceChildren();
    status.textContent = `Đang đọc ${file.name} …`;
    try {
      reference = await loadReference(base);
    } catch {
      if (own === run) status.textContent = NOT_LOADED;
      return;
    }
    const list = await listOfFile(file);
    if (own !== run) return;
    if ('refused' in list) {
      checked = undefined;
      status.textContent = `Không đọc được ${file.name}: ${list.refused}.`;
      return;
    }
    checked = { list, name: file.name };
    const named = referenceNamed(reference, list.framework);
    if (named !== undefined) select.value = named.id;
    showLeft(left, list);
    await compare();
  };

  select.addEventListener('change', () => void compare());
  // The event comes when the reader leaves the field, perhaps long after the list was compared for this name.
  bodyField.addEventListener('change', () => {
    if (bodyField.value !== comparedFor) void compare();
  });
  tools.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-save]') : null;
    if (button === null) return;
    // A reader may save right after changing the body's name.
    await comparing;
    const made = report();
    if (made === undefined || reference === undefined) return;
    const { site } = reference;
    const { saveReport } = await import('./save-report.ts');
    await saveReport(
      button.dataset['save'] as SavedForm,
      made,
      checked?.name ?? '',
      (path) => new URL(path.replace(/^\//, ''), site).href,
    );
  });
  return { read };
}

/** Rows that were left out, and elements that are no components. */
function showLeft(place: HTMLElement, { skipped, ignored }: ReadList): void {
  const lines = skipped.slice(0, MOST_NAMED).map(({ row, why }) => `Dòng ${row}: ${why}.`);
  if (skipped.length > MOST_NAMED) lines.push(`và ${skipped.length - MOST_NAMED} dòng khác.`);
  if (ignored > 0) lines.push(`${ignored} phần tử ArchiMate không phải thành phần.`);
  if (lines.length === 0) return;
  const list = document.createElement('ul');
  list.append(
    ...lines.map((words) => {
      const item = document.createElement('li');
      item.textContent = words;
      return item;
    }),
  );
  const head = document.createElement('p');
  head.textContent = 'Bỏ qua:';
  place.append(head, list);
}
