import { expect, test } from 'vitest';
import { verdictOf } from './lighthouse.ts';
import { lighthouseTable } from './tables.ts';

const report = (score: number, lcp: number) => ({
  categories: {
    performance: { score },
    accessibility: { score: 1 },
    'best-practices': { score: 1 },
    seo: { score: 0.92 },
  },
  audits: {
    'largest-contentful-paint': { numericValue: lcp },
    'total-blocking-time': { numericValue: 0 },
    'cumulative-layout-shift': { numericValue: 0.004 },
  },
});

test('a page is judged by the median of its runs, each figure by itself', () => {
  const verdict = verdictOf('Trang chủ', [report(1, 2000), report(0.9, 700), report(0.98, 800)]);
  expect(verdict).toEqual({ name: 'Trang chủ', scores: [98, 100, 100, 92], lcp: 800, tbt: 0, cls: 0.004 });
  expect(lighthouseTable([verdict])).toContain('98 / 100 / 100 / 92');
});

test('what a report does not say is no figure, and never a good one', () => {
  expect(verdictOf('x', [{ categories: {}, audits: {} }])).toMatchObject({
    scores: [0, 0, 0, 0],
    lcp: Number.NaN,
  });
});
