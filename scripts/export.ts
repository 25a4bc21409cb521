/** `npm run export -- --format X --out DIR`: the files of one format, below DIR as they lie on the site. */
import { FORMAT_NAMES, isFormat } from '../src/export/downloads.ts';
import { graphOf } from '../src/model/graph.ts';
import { loadModel } from '../src/model/load.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { exportFormat } from './lib/export.ts';

const { SITE = 'https://khung-kien-truc-so.example', BASE = '/', MODEL_DIR = 'model' } = process.env;

await runCommand(async () => {
  const { values } = readArguments({ options: { format: { type: 'string' }, out: { type: 'string' } } });
  const { format = '', out } = values;
  if (!isFormat(format)) {
    throw new Error(`Chưa có định dạng "${format}"; chọn --format ${FORMAT_NAMES.join(', ')}.`);
  }
  if (out === undefined) throw new Error('Thiếu --out: thư mục để ghi.');
  const files = await exportFormat(format, graphOf(loadModel(MODEL_DIR)), out, { site: SITE, base: BASE });
  console.log(`${files} tệp ${format} trong ${out}`);
});
