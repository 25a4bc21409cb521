/** Shows what filled workbooks say: tables of counts, each row with its bar and its numbers. */
import type { Assessment, RefusedFile } from './read-assessment.ts';
import {
  byBody,
  byComponent,
  byGroup,
  byLayer,
  COUNT_IDS,
  COUNT_NAMES,
  type Counts,
  inAll,
  type SummaryRow,
} from './summary.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Rows left out that are named for one file. */
const MOST_NAMED = 20;

export function showAssessments(
  place: HTMLElement,
  all: readonly Assessment[],
  refused: readonly RefusedFile[],
  onRefill: (assessment: Assessment) => void,
): void {
  const parts: Node[] = [];
  if (refused.length > 0)
    parts.push(element('h3', 'Tệp bỏ qua'), list(refused.map(({ name, why }) => `${name}: ${why}`)));
  const noted = all.filter(({ skipped }) => skipped.length > 0);
  if (noted.length > 0)
    parts.push(
      element('h3', 'Dòng bỏ qua'),
      list(noted.map(({ unit, skipped }) => `${unit}: ${rowsSaid(skipped)}`)),
    );
  const older = all.filter(({ version, list: { version: now } }) => version !== now);
  if (older.length > 0)
    parts.push(element('h3', 'Lập theo bản khác của văn bản'), olderList(older, onRefill));
  if (all.length > 0) {
    parts.push(
      table('Tất cả', [
        { name: all.length === 1 ? (all[0]?.unit ?? '') : `${all.length} đơn vị`, counts: inAll(all) },
      ]),
      ...(all.length > 1 ? [table('Theo đơn vị', byBody(all))] : []),
      table('Theo lớp', byLayer(all)),
      table('Theo nhóm', byGroup(all)),
      table('Theo thành phần', byComponent(all)),
    );
  }
  place.replaceChildren(...parts);
}

/** Workbooks made for another version, each with a button for the same answers in a workbook for the present one. */
function olderList(older: readonly Assessment[], onRefill: (assessment: Assessment) => void): HTMLElement {
  const made = document.createElement('ul');
  for (const assessment of older) {
    const { unit, version, list: now, open } = assessment;
    const item = element(
      'li',
      `${unit}: bảng theo bản “${version}”, danh sách nay theo bản “${now.version}”; ${open.length} dòng chưa có trả lời. `,
    );
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Tải bảng điền lại theo bản nay';
    button.addEventListener('click', () => onRefill(assessment));
    item.append(button);
    made.append(item);
  }
  return made;
}

function rowsSaid(skipped: Assessment['skipped']): string {
  const named = skipped.slice(0, MOST_NAMED).map(({ row, why }) => `dòng ${row} (${why})`);
  const more = skipped.length > MOST_NAMED ? ` và ${skipped.length - MOST_NAMED} dòng khác` : '';
  return `${named.join('; ')}${more}`;
}

/** One table of counts; the bar shows shares, the cells say the numbers. */
function table(title: string, rows: readonly SummaryRow[]): HTMLElement {
  const box = element('section', '');
  box.className = 'table-scroll';
  box.tabIndex = 0;
  box.ariaLabel = title;
  const made = document.createElement('table');
  made.className = 'assessment-counts';
  const caption = element('caption', title);
  const head = document.createElement('thead');
  head.append(row('th', ['', 'Tỷ lệ', ...COUNT_IDS.map((id) => COUNT_NAMES[id])]));
  const body = document.createElement('tbody');
  body.append(
    ...rows.map(({ name, counts }) => {
      const line = row('td', ['', '', ...COUNT_IDS.map((id) => String(counts[id]))]);
      const label = element('th', name);
      label.setAttribute('scope', 'row');
      line.children[0]?.replaceWith(label);
      line.children[1]?.append(bar(counts));
      return line;
    }),
  );
  made.append(caption, head, body);
  box.append(made);
  return box;
}

function bar(counts: Counts): SVGElement {
  const all = COUNT_IDS.reduce((sum, id) => sum + counts[id], 0);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 100 10');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('class', 'assessment-bar');
  svg.setAttribute('aria-hidden', 'true');
  let at = 0;
  for (const id of COUNT_IDS) {
    const width = all === 0 ? 0 : (counts[id] / all) * 100;
    const piece = document.createElementNS(SVG, 'rect');
    piece.setAttribute('class', `answer-${id}`);
    piece.setAttribute('x', String(at));
    piece.setAttribute('width', String(width));
    piece.setAttribute('height', '10');
    at += width;
    svg.append(piece);
  }
  return svg;
}

function row(tag: 'th' | 'td', cells: readonly string[]): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.append(
    ...cells.map((text) => {
      const cell = element(tag, text);
      if (tag === 'th') cell.setAttribute('scope', 'col');
      return cell;
    }),
  );
  return line;
}

function list(lines: readonly string[]): HTMLElement {
  const made = document.createElement('ul');
  made.append(...lines.map((line) => element('li', line)));
  return made;
}

/** Foreign words only ever become text. */
function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
