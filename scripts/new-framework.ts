/**
 * `npm run new-framework -- FILE.xlsx --out DIR [--meta META.json] [--model DIR] [--dry-run]`: a filled table of
 * components → a model folder that builds as an edition of its own. `--model` holds the reference framework; SITE and
 * BASE say where its edition is published. Without `--meta` the metadata lie beside the table, as `FILE.json`.
 */
import { extname } from 'node:path';
import { ExpectedError } from '../src/model/expected-error.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { readSettings } from './lib/settings.ts';
import { writeFramework } from './lib/write-framework.ts';

const { values, positionals } = readArguments({
  options: {
    out: { type: 'string' },
    meta: { type: 'string' },
    model: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

await runCommand(async () => {
  const [file] = positionals;
  const { out, meta, model, 'dry-run': isDryRun } = values;
  if (file === undefined || out === undefined)
    throw new ExpectedError('Thiếu tên tệp hoặc --out: npm run new-framework -- BẢNG.xlsx --out THƯ-MỤC');
  const settings = readSettings();
  const { components, declined, pages } = await writeFramework({
    file,
    out,
    isDryRun,
    meta: meta ?? `${file.slice(0, file.length - extname(file).length)}.json`,
    model: model ?? settings.model,
    site: new URL(settings.base, settings.site).href,
  });
  const said = `${components} thành phần, ${declined} không áp dụng, ${pages} trang`;
  console.log(isDryRun ? `Chạy thử: bảng hợp lệ (${said}), chưa ghi gì.` : `Đã ghi ${out}/: ${said}.`);
});
