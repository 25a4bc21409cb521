/**
 * `npm run export -- --format X --out DIR`: writes the files of one format below DIR, with the paths they have on the
 * site. All come from the model except `markdown`, which is made from the pages of a built site (dist/).
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_NAMES, type Format, isFormat } from '../src/export/downloads.ts';
import { ExpectedError } from '../src/model/expected-error.ts';
import { graphOf } from '../src/model/graph.ts';
import { loadModel } from '../src/model/load.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { writeAlternates } from './lib/markdown-alternates.ts';
import { readSettings } from './lib/settings.ts';
import { exportFormat } from './lib/write-downloads.ts';

const MARKDOWN = 'markdown';

await runCommand(async () => {
  const { values } = readArguments({ options: { format: { type: 'string' }, out: { type: 'string' } } });
  const { format = '', out } = values;
  if (!isFormat(format) && format !== MARKDOWN) {
    const known = [...FORMAT_NAMES, MARKDOWN].join(', ');
    throw new ExpectedError(`Chưa có định dạng "${format}"; chọn --format ${known}.`);
  }
  if (out === undefined) throw new ExpectedError('Thiếu --out: thư mục để ghi.');
  const files = format === MARKDOWN ? await exportMarkdown(out) : await exportModel(format, out);
  console.log(`${files} tệp ${format} trong ${out}`);
});

function exportModel(format: Format, out: string): Promise<number> {
  const { model, site, base } = readSettings();
  return exportFormat(format, graphOf(loadModel(model)), out, { site, base });
}

async function exportMarkdown(out: string): Promise<number> {
  const { out: dist } = readSettings();
  if (!existsSync(join(dist, 'index.html')))
    throw new ExpectedError(
      `Bản Markdown được làm từ trang đã dựng, mà chưa có ${dist}/: hãy chạy npm run build trước.`,
    );
  return writeAlternates(dist, out);
}
