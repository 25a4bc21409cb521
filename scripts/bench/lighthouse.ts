/** What Lighthouse says of pages of a built site, with its own settings for a phone. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { componentAddress, figureAddress, sectionAddress } from '../../src/model/address.ts';
import type { Model } from '../../src/model/model.ts';
import { browserProgram } from '../lib/browser.ts';
import { serveFolder } from '../lib/serve.ts';
import { installOwn } from './own-packages.ts';

/** Pages that are measured: what stands in the table, and the address below the base. */
function pagesOf({ documents, components, figures, structure }: Model): [name: string, address: string][] {
  const subject = documents.find(({ id }) => id === structure.subject);
  const section = subject?.pages.findLast((page) => page.split('.').length === 2);
  const component = components.find(({ code }) => code !== null);
  const [figure] = figures;
  return [
    ['Trang chủ', '/'],
    ...(subject && section ? [['Trang đọc', sectionAddress(subject.id, section)] as [string, string]] : []),
    ...(component ? [['Thành phần', componentAddress(component)] as [string, string]] : []),
    ['Danh mục', '/thanh-phan/'],
    ...(figure ? [['Sơ đồ', figureAddress(figure.id)] as [string, string]] : []),
    ['Tìm kiếm', '/tim-kiem/'],
    ['Tìm kiếm có câu hỏi', '/tim-kiem/?q=trung+tam+du+lieu'],
  ];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** A page's medians: four scores of 0 … 100, then milliseconds, and the shift of the layout as Lighthouse counts it. */
export type Verdict = { name: string; scores: readonly number[]; lcp: number; tbt: number; cls: number };

/** The parts of Lighthouse's report that are read here. */
type Report = {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
};

/**
 * Measures each page `runs` times and gives the medians. Lighthouse has packages of its own, which nothing else
 * needs; they are installed below `.build/` at the first call, as their lockfile names them.
 *
 * @throws when they cannot be installed or no browser starts
 */
export async function measureLighthouse(dist: string, model: Model, runs = 3): Promise<Verdict[]> {
  const program = join(await installOwn('lighthouse'), 'node_modules/.bin/lighthouse');
  const { path, env } = await browserProgram();
  const served = await serveFolder(dist, 0);
  try {
    const verdicts: Verdict[] = [];
    for (const [name, address] of pagesOf(model)) {
      const reports: Report[] = [];
      for (let run = 0; run < runs; run++) {
        reports.push(
          await report(program, served.url + address.slice(1), { ...process.env, ...env, CHROME_PATH: path }),
        );
      }
      verdicts.push(verdictOf(name, reports));
    }
    return verdicts;
  } finally {
    await served.close();
  }
}

async function report(program: string, url: string, env: NodeJS.ProcessEnv): Promise<Report> {
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-background-networking';
  const options = ['--quiet', '--output=json', '--output-path=stdout', '--no-enable-error-reporting', flags];
  const { stdout } = await promisify(execFile)(program, [url, ...options], { env, maxBuffer: 1e8 });
  return JSON.parse(stdout) as Report;
}

/** The medians of several reports of one page. */
export function verdictOf(name: string, reports: readonly Report[]): Verdict {
  const median = (figure: (report: Report) => number) => {
    const values = reports.map(figure).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? Number.NaN;
  };
  const audit = (id: string) => median(({ audits }) => audits[id]?.numericValue ?? Number.NaN);
  return {
    name,
    scores: CATEGORIES.map((id) => median(({ categories }) => 100 * (categories[id]?.score ?? 0))),
    lcp: audit('largest-contentful-paint'),
    tbt: audit('total-blocking-time'),
    cls: audit('cumulative-layout-shift'),
  };
}
