/**
 * `npm run check-dist [-- DIR]`: reads a built site and prints every mistake in it, one a line.
 * BASE and SITE say where the site will be published.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkPages, checkSite, summarize } from '../src/check/checks.ts';
import { baseFolder } from '../src/check/link-address.ts';
import { readPages, withFiles } from '../src/check/read-site.ts';
import type { Recall } from '../src/check/site.ts';
import { ExpectedError } from '../src/model/expected-error.ts';
import { runCommand } from './lib/command.ts';
import type { Fault } from './lib/report-faults.ts';
import { MOST_ALIKE, reportFaults } from './lib/report-faults.ts';
import { task } from './lib/task.ts';

/** Result of a check: every fault, and one line about the site. */
export type DistReport = { faults: Fault[]; summary: string };

/**
 * Checks the site in a folder.
 *
 * @param base sub-folder of publication
 * @param address public address; absolute links to it count as links inside the site
 * @param recall what an earlier check knows of the files
 * @param whole when all files are there that are no pages
 * @throws when there is no site in the folder
 */
export async function checkDist(
  dir: string,
  base = '/',
  address?: string,
  recall?: Recall,
  whole?: Promise<unknown>,
): Promise<DistReport> {
  if (!existsSync(join(dir, 'index.html')))
    throw new ExpectedError(`Thư mục "${dir}" không có trang chủ index.html`);
  const origin = address === undefined || address === '' ? undefined : new URL(address).origin;
  const pages = readPages(dir, { base: baseFolder(base), origin }, recall);
  const inPages = checkPages(pages);
  await whole;
  const site = withFiles(pages, dir);
  return { faults: checkSite(site, inPages), summary: summarize(site) };
}

if (import.meta.main) {
  const dir = process.argv[2] ?? 'dist';
  await runCommand(async () => {
    const { faults } = await task(
      'Kiểm tra trang đã dựng',
      () => checkDist(dir, process.env.BASE, process.env.SITE),
      ({ summary }) => summary,
    );
    reportFaults(faults, MOST_ALIKE);
  });
}
