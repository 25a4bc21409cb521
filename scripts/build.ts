/** `npm run build`: model/ → dist/. A build that fails leaves the last good dist/ as it was. */
import { rm } from 'node:fs/promises';
import { checkDist } from './check-dist.ts';
import { indexSearch } from './index-search.ts';
import { buildAstro } from './lib/astro.ts';
import { runCommand } from './lib/command.ts';
import { compressFolder } from './lib/compress.ts';
import { drawStale } from './lib/draw.ts';
import { exportDownloads } from './lib/export.ts';
import { planModel, writePages } from './lib/generate.ts';
import { writeOffline } from './lib/offline.ts';
import { MOST_ALIKE, reportFaults } from './lib/report.ts';
import { task } from './lib/task.ts';
import { writeTwinsAside } from './lib/twins.ts';
import { restoreFolder, swapFolder } from './lib/write.ts';

const { SITE = 'https://khung-kien-truc-so.example', BASE = '/', MODEL_DIR = 'model' } = process.env;
const OUT = process.env['OUT_DIR'] ?? 'dist';
const NEXT = `.build/${OUT.replaceAll('/', '-')}`;

await runCommand(async () => {
  await restoreFolder(NEXT, OUT);
  await rm(NEXT, { recursive: true, force: true });
  const plan = await task(
    'Kiểm tra mô hình',
    () => planModel(MODEL_DIR),
    ({ graph: { model } }) =>
      `${model.documents.length} văn bản, ${model.components.length} thành phần, ${model.tasks.length} nhiệm vụ`,
  );
  await task(
    'Sinh trang MDX',
    () => writePages(plan, 'content'),
    (pages) => `${pages} trang`,
  );
  await task(
    'Vẽ sơ đồ',
    () => drawStale(plan.graph.model),
    (drawn) => `${drawn} hình vẽ lại`,
  );
  await task('Dựng trang', () => buildAstro({ OUT_DIR: NEXT, SITE, BASE }));
  // Needs the pages only, and is done when the rest that needs the pages only is.
  const twins = writeTwinsAside(NEXT);
  twins.catch(() => undefined);
  await indexSearch(plan.graph, NEXT);
  await task(
    'Xuất dữ liệu',
    () => exportDownloads(plan.graph, NEXT, { site: SITE, base: BASE }),
    (files) => `${files} tệp`,
  );
  await task('Đóng gói bản ngoại tuyến', () => writeOffline(NEXT, { site: SITE, base: BASE }), megabytes);
  await task(
    'Viết bản Markdown',
    () => twins,
    (count) => `${count} trang`,
  );
  const { faults } = await task(
    'Kiểm tra trang đã dựng',
    () => checkDist(NEXT, BASE, SITE),
    ({ summary }) => summary,
  );
  if (faults.length > 0) {
    reportFaults(faults, MOST_ALIKE);
    throw new Error(`Trang vừa dựng có lỗi; ${OUT}/ giữ nguyên bản trước.`);
  }
  await task(
    'Nén sẵn các tệp',
    () => compressFolder(NEXT),
    ({ files, bytes, brotli }) => `${files} tệp, ${megabytes(bytes)} còn ${megabytes(brotli)}`,
  );
  await task('Thay bản cũ', () => swapFolder(NEXT, OUT));
});

/** Bytes as a Vietnamese reader writes them: 18270000 → "18,3 MB". */
function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
