/**
 * `npm run build`: model/ → dist/. A build that fails leaves the last good dist/ as it was; a build with
 * unchanged inputs exits immediately.
 */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKSUMS_FILE, CHECKSUMS_NAME } from '../src/export/checksums.ts';
import { ExpectedError } from '../src/model/expected-error.ts';
import { CONTENT_DIR, DRAWINGS_DIR } from '../src/model/folders.ts';
import { megabytes, numberInWords } from '../src/text/number.ts';
import { type Astro, withAstro } from './lib/astro.ts';
import { astroEnvironment, buildPages } from './lib/build-pages.ts';
import { runCommand } from './lib/command.ts';
import { compressThread, packFile, packingKey, sum } from './lib/compress.ts';
import { deleteEmptyFolders, takeFolders } from './lib/empty-folders.ts';
import { type ModelThread, modelThread } from './lib/from-model.ts';
import { type Kept, openKept, saveKept, sumOfCounts } from './lib/kept.ts';
import { recallFrom } from './lib/kept-checks.ts';
import { type DownloadsRecord, readRecord, writeRecord } from './lib/kept-downloads.ts';
import { PAGES_LOCK, withLock } from './lib/lock.ts';
import type { DownloadPlaces } from './lib/make-downloads.ts';
import { ALTERNATE, alternatesThread } from './lib/markdown-alternates.ts';
import { offlineThread } from './lib/offline.ts';
import { assertOutFolder } from './lib/out-folder.ts';
import { HAND_WRITTEN } from './lib/plan-pages.ts';
import { MOST_ALIKE, reportFaults } from './lib/report-faults.ts';
import { besideBuild, readSettings, type Settings } from './lib/settings.ts';
import { cardsThread } from './lib/share-cards.ts';
import { hashOf, readStamp, traceOf, writeStamp } from './lib/stamp.ts';
import { checkSurroundings } from './lib/surroundings.ts';
import { task } from './lib/task.ts';
import { exportDrawings } from './lib/write-downloads.ts';
import { restoreFolder, swapFolder } from './lib/write-folder.ts';

/** Keeps the cards of shared links, of all sites. */
const CARDS = '.build/the-chia-se';

// A site is for everybody to read, whatever the umask of the person who builds it.
process.umask(0o022);

await runCommand(async () => {
  const settings = readSettings();
  checkSurroundings(settings.model);
  await assertOutFolder(settings.out, process.cwd(), [settings.model, CONTENT_DIR, DRAWINGS_DIR]);
  await withLock(PAGES_LOCK, () => build(settings));
});

async function build(settings: Settings): Promise<void> {
  const { site, base, model, out, reportTo } = settings;
  const next = besideBuild(out);
  const stampFile = `${besideBuild(out, 'stamp-')}.json`;
  const inputs = [
    ...['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'],
    ...[model, DRAWINGS_DIR, ...HAND_WRITTEN.map((page) => join(CONTENT_DIR, page))],
  ];
  await restoreFolder(next, out);
  // What takes long to load is loaded while it is found out whether there is anything to do.
  const modelling = modelThread();
  await withAstro(astroEnvironment(settings, next), async (astro) => {
    const sources = hashOf(inputs, [site, base, reportTo, process.version]);
    const packing = packingKey();
    const last = await readStamp(stampFile);
    const isUntouched = last?.site === traceOf(out);
    if (isUntouched && last.sources === sources && last.content === traceOf(CONTENT_DIR)) {
      console.log(`✓ ${out}/ đã dựng từ đúng các tệp này, không có gì để làm`);
      return;
    }
    const recordFile = `${keptOf(out)}/downloads.json`;
    // Copies and downloads of the last build can be taken when they are what it made, as this code would.
    const taken =
      isUntouched && last.packing === packing
        ? { folder: out, downloads: readRecord(recordFile) }
        : undefined;
    const record = await makeSite({ astro, modelling }, settings, { next, last: taken });
    await task('Thay bản cũ', () => swapFolder(next, out, foldersOf(out)));
    writeRecord(recordFile, record);
    await writeStamp(stampFile, { sources, content: traceOf(CONTENT_DIR), site: traceOf(out), packing });
    if (process.env['SITE'] === undefined)
      console.log(`! Chưa đặt SITE: liên kết và trích dẫn mang địa chỉ mẫu ${site}.`);
  });
}

/** What makes the pages, loaded already. */
type Makers = { astro: Astro; modelling: ModelThread };

/** Where what a build made stays for the next one. */
function keptOf(out: string): string {
  return besideBuild(out, 'giu-');
}

/** Where the folders of the last build stay for the next one. */
function foldersOf(out: string): string {
  return besideBuild(out, 'thu-muc-');
}

/**
 * Makes the whole site in the folder `next` and checks it; gives what was made of the model.
 *
 * @param last the last build, when its files can be taken
 */
async function makeSite(
  makers: Makers,
  settings: Settings,
  { next, last }: { next: string; last: DownloadPlaces['last'] },
): Promise<DownloadsRecord> {
  const { site, base, out } = settings;
  const keptFolder = keptOf(out);
  const factsFile = `${next}.tep.json`;
  for (const old of [next, factsFile]) await rm(old, { recursive: true, force: true });
  takeFolders(foldersOf(out), next);
  const kept = openKept(keptFolder);
  const checking = import('./check-dist.ts');
  const places = { folder: next, factsFile, kept: keptFolder, last };
  const { name, planned, downloaded, beside: threads } = await makePages(makers, settings, places, kept);
  const { checkDist } = await checking;
  // The rest needs only the pages: threads, which are there by now, make what stands beside them and compress, this one checks.
  const alternates = task(
    'Viết bản Markdown',
    () => threads.alternates(`${keptFolder}/alternates`, next, out, last?.folder),
    ({ result }) => `${result.copies} trang`,
  );
  const cards = task(
    'Vẽ thẻ chia sẻ',
    () => threads.cards.write(next, planned, CARDS, out),
    (count) => `${count} thẻ`,
  );
  await rm(factsFile);
  await exportDrawings(next, DRAWINGS_DIR, { site, base }, out);
  const offline = task(
    'Đóng gói bản ngoại tuyến',
    () => threads.offline(`${keptFolder}/zipped`, next, { site, base, name }),
    ({ result }) => megabytes(result),
  );
  const beside = Promise.all([alternates, cards, offline]);
  beside.catch(() => undefined);
  const packed = task(
    'Nén sẵn các tệp',
    async () => {
      const others = await threads.compress(next, [CHECKSUMS_NAME, ALTERNATE], last?.folder);
      // The offline edition is in the list of checksums.
      const [{ result: copies }] = await beside;
      return [downloaded.packed, others, copies.packed, packFile(next, CHECKSUMS_FILE)].reduce(sum);
    },
    ({ files, reused, bytes, brotli }) =>
      `${files} tệp (${reused} giữ lại), ${megabytes(bytes)} còn ${megabytes(brotli)}`,
  );
  const [{ faults }, , [copies, , zipped]] = await Promise.all([
    task(
      'Kiểm tra trang đã dựng',
      () => checkDist(next, base, site, recallFrom(kept.checks, next), beside),
      ({ summary }) => summary,
    ),
    packed,
    beside,
  ]);
  await task(
    'Cất cho lần dựng sau',
    () => [saveKept(kept), ...[downloaded, copies, zipped].map(({ counts }) => counts)].reduce(sumOfCounts),
    ({ reused, made }) => `${numberInWords(reused)} phần dùng lại, ${numberInWords(made)} phần làm mới`,
  );
  deleteEmptyFolders(next);
  if (faults.length > 0) {
    reportFaults(faults, MOST_ALIKE);
    throw new ExpectedError(`Trang vừa dựng có lỗi; ${out}/ giữ nguyên bản trước.`);
  }
  return downloaded.record;
}

/** The pages, while a thread makes the downloads. */
async function makePages(
  { astro, modelling }: Makers,
  settings: Settings,
  places: DownloadPlaces,
  kept: Kept,
) {
  const { content, downloads } = modelling.make(settings, places);
  // Loaded while one processor has nothing else to do.
  const beside = {
    alternates: alternatesThread(),
    cards: cardsThread(),
    offline: offlineThread(),
    compress: compressThread(),
  };
  try {
    const { folder, factsFile } = places;
    const { name, pages, planned } = await content;
    const [downloaded] = await Promise.all([
      downloads,
      task(
        'Dựng trang',
        () => buildPages(astro, pages, { next: folder, last: settings.out, factsFile, store: kept.pages }),
        ({ rendered, kept }) => `${rendered} trang mới, ${kept} trang giữ lại`,
      ),
      beside.cards.draw(planned, CARDS),
    ]);
    return { name, planned, downloaded, beside };
  } finally {
    await modelling.stop();
  }
}
