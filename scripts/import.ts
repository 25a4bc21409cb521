/** `npm run import -- FILE [--doc ID]`: a document's text → a draft of its JSON tree on the standard output, for review. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importDocument } from '../src/model/import.ts';
import { runningLines } from '../src/model/running.ts';
import { manifest } from '../src/model/schema/source.ts';
import { runCommand } from './lib/command.ts';

const { values, positionals } = parseArgs({ options: { doc: { type: 'string' } }, allowPositionals: true });
await runCommand(() => {
  const [file] = positionals;
  if (file === undefined) throw new Error('Thiếu tên tệp: npm run import -- TỆP [--doc MÃ]');
  if (!existsSync(file)) throw new Error(`Không có tệp ${file}.`);
  const text = readFileSync(file, 'utf8');
  const known = manifest.parse(JSON.parse(readFileSync('model/sources/manifest.json', 'utf8'))).sources;
  const source = known.find((entry) => entry.file === basename(file));
  const running = source?.running ?? [[1, text.split('\n').length] as [number, number]];
  const units = importDocument(runningLines({ running }, text));
  process.stdout.write(
    `${JSON.stringify({ ...(values.doc === undefined ? {} : { id: values.doc }), units }, null, 2)}\n`,
  );
});
