/** Shows a report: counts, then the results in groups, those that ask for an explanation first. */
import type { Report, ReportLine } from '../../conformity/report.ts';
import { countsOf, isDeviating, type ResultKind } from '../../conformity/results.ts';
import { yieldToMain } from '../../search/yield-to-main.ts';
import { fillLine, type LinkOf } from './fill-line.ts';

const GROUPS: readonly { title: string; holds: (line: ReportLine) => boolean; open: boolean }[] = [
  { title: 'Cần giải trình', holds: ({ result }) => isDeviating(result), open: true },
  { title: 'Bổ sung của đơn vị', holds: isPlain('bo-sung'), open: true },
  { title: 'Chi tiết hóa, hoặc tên gần giống', holds: isPlain('chi-tiet-hoa'), open: true },
  { title: 'Áp dụng', holds: isPlain('ap-dung'), open: false },
  { title: 'Để ngỏ, không bắt buộc', holds: isPlain('de-ngo'), open: false },
];

export type Shown = {
  place: HTMLElement;
  /** Form of a result and of the counts. */
  line: HTMLElement;
  counts: HTMLElement;
  linkOf: LinkOf;
  /** Called when the reader has changed an explanation. */
  onExplain: (key: string, words: string) => void;
  /** True when a newer report has taken its place. */
  isOld: () => boolean;
};

export async function showReport(
  report: Report,
  { place, line, counts, linkOf, onExplain, isOld }: Shown,
): Promise<void> {
  place.replaceChildren(filledCounts(counts, report));
  for (const { title, holds, open } of GROUPS) {
    const lines = report.lines.filter(holds);
    if (lines.length === 0) continue;
    const group = document.createElement('details');
    group.open = open;
    group.className = 'conformity-group';
    const summary = document.createElement('summary');
    summary.textContent = `${title} (${lines.length})`;
    const list = document.createElement('ul');
    list.className = 'conformity-lines';
    group.append(summary, list);
    place.append(group);
    for (const one of lines) {
      await yieldToMain();
      if (isOld()) return;
      const { element, field } = fillLine(line, one, linkOf);
      field?.addEventListener('change', () => onExplain(one.result.key, field.value));
      list.append(element);
    }
  }
}

function filledCounts(form: HTMLElement, { lines }: Report): HTMLElement {
  const filled = form.cloneNode(true) as HTMLElement;
  for (const [kind, count] of Object.entries(countsOf(lines.map(({ result }) => result)))) {
    const cell = filled.querySelector(`[data-count="${kind}"]`);
    if (cell !== null) cell.textContent = String(count);
  }
  return filled;
}

function isPlain(kind: ResultKind): (line: ReportLine) => boolean {
  return ({ result }) => result.kind === kind && !isDeviating(result);
}
