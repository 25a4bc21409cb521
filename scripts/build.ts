/**
 * `npm run build`: model/ → dist/. A build that fails leaves the last good dist/ as it was; a build with
 * unchanged inputs exits immediately.
 */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../src/model/expected-error.ts';
import { CONTENT_DIR, DRAWINGS_DIR } from '../src/model/folders.ts';
import type { Graph } from '../src/model/graph.ts';
import { megabytes } from '../src/text/number.ts';
import { checkDist } from './check-dist.ts';
import { indexSearch } from './index-search.ts';
import { buildAstro } from './lib/astro.ts';
import { runCommand } from './lib/command.ts';
import { compressFolder, sum } from './lib/compress.ts';
import { drawStale } from './lib/draw.ts';
import { isAlternate, writeAlternatesInWorker } from './lib/markdown-alternates.ts';
import { writeOffline } from './lib/offline.ts';
import { HAND_WRITTEN, planModel, writePages } from './lib/plan-pages.ts';
import { MOST_ALIKE, reportFaults } from './lib/report.ts';
import { hashOf, readStamp, writeStamp } from './lib/stamp.ts';
import { checkSurroundings } from './lib/surroundings.ts';
import { task } from './lib/task.ts';
import { moveInto, restoreFolder, swapFolder } from './lib/write.ts';
import { exportDownloads, exportDrawings } from './lib/write-downloads.ts';

const { SITE = 'https://khung-kien-truc-so.example', BASE = '/', MODEL_DIR = 'model' } = process.env;
const OUT = process.env['OUT_DIR'] ?? 'dist';
const NEXT = `.build/${OUT.replaceAll('/', '-')}`;
const DOWNLOADS = `${NEXT}.ngoai-trang`;
const STAMP = `.build/stamp-${OUT.replaceAll('/', '-')}.json`;
/** Inputs of the build. */
const SOURCES = [
  ...['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'],
  ...[MODEL_DIR, DRAWINGS_DIR, ...HAND_WRITTEN.map((page) => join(CONTENT_DIR, page))],
];
const MADE = [CONTENT_DIR, OUT];

await runCommand(async () => {
  checkSurroundings({ site: SITE, base: BASE, modelDir: MODEL_DIR });
  await restoreFolder(NEXT, OUT);
  const sources = await hashOf(SOURCES, [SITE, BASE, process.version]);
  const last = await readStamp(STAMP);
  if (last?.sources === sources && last.made === (await hashOf(MADE))) {
    console.log(`✓ ${OUT}/ đã dựng từ đúng các tệp này, không có gì để làm`);
    return;
  }
  for (const old of [NEXT, DOWNLOADS]) await rm(old, { recursive: true, force: true });
  const plan = await task(
    'Kiểm tra mô hình',
    () => planModel(MODEL_DIR),
    ({ graph: { model } }) =>
      `${model.documents.length} văn bản, ${model.components.length} thành phần, ${model.tasks.length} nhiệm vụ`,
  );
  await task(
    'Sinh trang MDX',
    () => writePages(plan, CONTENT_DIR),
    (pages) => `${pages} trang`,
  );
  await task(
    'Vẽ sơ đồ',
    () => drawStale(plan.graph.model),
    (drawn) => `${drawn} hình vẽ lại`,
  );
  // Search and downloads depend on the model alone: they are made while Astro, in its own process, makes the pages.
  await Promise.all([
    task('Dựng trang', () => buildAstro({ OUT_DIR: NEXT, SITE, BASE })),
    makeDownloads(plan.graph),
  ]);
  await moveInto(DOWNLOADS, NEXT);
  await exportDrawings(NEXT, { site: SITE, base: BASE });
  // Needs only the pages, like the offline edition.
  const alternates = writeAlternatesInWorker(NEXT);
  alternates.catch(() => undefined);
  const { name } = plan.graph.model.structure.site;
  await task(
    'Đóng gói bản ngoại tuyến',
    () => writeOffline(NEXT, { site: SITE, base: BASE, name }),
    megabytes,
  );
  // Compression runs in other threads, while the Markdown is written and the site is checked.
  const packed = compressFolder(NEXT, (name) => !isAlternate(name));
  packed.catch(() => undefined);
  await task(
    'Viết bản Markdown',
    () => alternates,
    (count) => `${count} trang`,
  );
  const [{ faults }] = await Promise.all([
    task(
      'Kiểm tra trang đã dựng',
      () => checkDist(NEXT, BASE, SITE),
      ({ summary }) => summary,
    ),
    task(
      'Nén sẵn các tệp',
      async () => sum(await packed, await compressFolder(NEXT, isAlternate)),
      ({ files, bytes, brotli }) => `${files} tệp, ${megabytes(bytes)} còn ${megabytes(brotli)}`,
    ),
  ]);
  if (faults.length > 0) {
    reportFaults(faults, MOST_ALIKE);
    throw new ExpectedError(`Trang vừa dựng có lỗi; ${OUT}/ giữ nguyên bản trước.`);
  }
  await task('Thay bản cũ', () => swapFolder(NEXT, OUT));
  await writeStamp(STAMP, { sources, made: await hashOf(MADE) });
});

async function makeDownloads(graph: Graph): Promise<void> {
  await indexSearch(graph, DOWNLOADS);
  await task(
    'Xuất dữ liệu',
    () => exportDownloads(graph, DOWNLOADS, { site: SITE, base: BASE }),
    (files) => `${files} tệp`,
  );
}
