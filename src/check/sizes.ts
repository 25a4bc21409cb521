import { kilobytes } from '../text/number.ts';
import type { Page } from './built-page.ts';
import type { Check, Finding } from './site.ts';
import { weigh } from './weight.ts';

/**
 * Budgets in bytes after gzip; 1 KB is 1000 bytes. `diagram` is for pages with an official diagram, `findings` for a
 * list of findings, which is filtered, printed and made a letter as a whole and grows with the versions of its document.
 * `requests` counts files.
 */
export const budgets = {
  firstView: 38_000,
  diagram: 60_000,
  findings: 45_000,
  js: 12_000,
  html: 150_000,
  requests: 8,
} as const;

/** Pages with a whole document or letter, for print or as of a version, whose length we do not choose. */
export function isWholeDocument(address: string): boolean {
  return /(^|\/)(?:toan-van|ban\/[^/]+|thu-gop-y)\/$/.test(address);
}

/** Budget for the first view of a page. */
export function firstViewBudget({ address, hasDiagram }: Pick<Page, 'address' | 'hasDiagram'>): number {
  if (hasDiagram) return budgets.diagram;
  return /(^|\/)ra-soat\/[^/]+\/$/.test(address) ? budgets.findings : budgets.firstView;
}

/** Every page stays within its budgets, so that it shows soon on a slow connection. */
export const sizes: Check = {
  name: 'size',
  check(site) {
    const findings: Finding[] = [];
    for (const page of site.pages) {
      const weight = weigh(site, page);
      const add = (what: string, todo: string) => findings.push({ file: page.file, place: '', what, todo });
      const finding = (what: string, size: number, limit: number, todo: string) =>
        add(`${what} ${kilobytes(size)} (gzip), quá ${kilobytes(limit)}`, todo);
      if (weight.js > budgets.js) {
        finding('Mã JavaScript của trang nặng', weight.js, budgets.js, 'bỏ bớt mã hoặc tải sau khi cần');
      }
      if (weight.requests > budgets.requests) {
        add(
          `Lần xem đầu cần ${weight.requests} tệp, quá ${budgets.requests}`,
          'gộp các tệp mã và kiểu của trang',
        );
      }
      if (isWholeDocument(page.address) || weight.most <= firstViewBudget(page)) continue;
      if (weight.html > budgets.html) {
        finding('Riêng HTML nặng', weight.html, budgets.html, 'chia trang thành nhiều trang');
      } else if (weight.firstView > firstViewBudget(page)) {
        finding(
          'Lần xem đầu nặng',
          weight.firstView,
          firstViewBudget(page),
          'rút gọn HTML, CSS hoặc mã của trang',
        );
      }
    }
    return findings;
  },
};
