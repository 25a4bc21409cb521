/**
 * `npm run pdf`: adds a PDF of each document and each reference framework to the built site in dist/, for a release.
 * Not part of the build, which needs no browser. The files are not committed: they are as large as the rest of the
 * repository and contain nothing that the model does not.
 */
import { graphOf } from '../src/model/graph.ts';
import { loadModel } from '../src/model/load.ts';
import { printedEditions } from '../src/model/printed.ts';
import { checkDist } from './check-dist.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { offerPdfs } from './lib/offer-pdf.ts';
import { printPages } from './lib/print-pages.ts';
import { MOST_ALIKE, reportFaults } from './lib/report-faults.ts';
import { readSettings } from './lib/settings.ts';
import { task } from './lib/task.ts';

readArguments({ options: {} });
// A site is for everybody to read, whatever the umask of the person who builds it.
process.umask(0o022);
await runCommand(async () => {
  const { site, base } = readSettings();
  const printed = await task(
    'In ra PDF',
    () => printPages('dist', printedEditions(graphOf(loadModel('model'))), { site, base }),
    (files) => `${files.length} tệp, ${files.reduce((sum, { pages }) => sum + pages, 0)} trang`,
  );
  await task('Đưa vào trang', () => offerPdfs('dist', printed, base));
  const { faults } = await checkDist('dist', base, site);
  reportFaults(faults, MOST_ALIKE);
});
