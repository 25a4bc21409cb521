/**
 * `npm run import -- FILE [--doc ID] [--report FILE]`: a document's text → a draft of its JSON tree on the standard
 * output, for review. With `--doc` the error stream says what the text changes in that document of the model, one line
 * a unit; `--report` writes the same as JSON, with the redirects that the change needs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareDocuments } from '../src/model/compare-documents.ts';
import { importDocument } from '../src/model/import.ts';
import { reportLines } from '../src/model/import-report.ts';
import { pagesAfter, proposeRedirects } from '../src/model/propose-redirects.ts';
import { runningLines } from '../src/model/running.ts';
import { type LegalDocument, legalDocument } from '../src/model/schema/document.ts';
import { manifest, type Source } from '../src/model/schema/source.ts';
import type { Unit } from '../src/model/schema/unit.ts';
import { runCommand } from './lib/command.ts';

const { values, positionals } = parseArgs({
  options: { doc: { type: 'string' }, report: { type: 'string' } },
  allowPositionals: true,
});
const sources = manifest.parse(JSON.parse(readFileSync('model/sources/manifest.json', 'utf8'))).sources;

await runCommand(() => {
  const [file] = positionals;
  if (file === undefined) throw new Error('Thiếu tên tệp: npm run import -- TỆP [--doc MÃ] [--report TỆP]');
  if (!existsSync(file)) throw new Error(`Không có tệp ${file}.`);
  const units = unitsOf(
    file,
    sources.find((entry) => entry.file === basename(file)),
  );
  const draft = values.doc === undefined ? { units } : { id: values.doc, units };
  process.stdout.write(`${JSON.stringify(draft, null, 2)}\n`);
  const present = values.doc === undefined ? undefined : readDocument(values.doc);
  if (present !== undefined) report(present, units);
  else if (values.report !== undefined) {
    throw new Error('Báo cáo cần --doc là mã của một văn bản đang có trong model/documents/.');
  }
});

function unitsOf(file: string, source: Source | undefined): Unit[] {
  const text = readFileSync(file, 'utf8');
  const running: Source['running'] = source?.running ?? [[1, text.split('\n').length]];
  return importDocument(runningLines({ running }, text));
}

function readDocument(id: string): LegalDocument | undefined {
  const file = `model/documents/${id}.json`;
  return existsSync(file) ? legalDocument.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

function report(present: LegalDocument, units: Unit[]): void {
  const changes = compareDocuments(present.units, units);
  const source = sources.find(({ id }) => id === present.source);
  const again = source === undefined ? [] : unitsOf(join('model/sources', source.file), source);
  const reviewed = compareDocuments(present.units, again).filter(({ kind }) => kind !== 'kept');
  const draft = { ...present, units, pages: pagesAfter(present.pages, changes) };
  const redirects = proposeRedirects(present, draft, changes);
  for (const line of reportLines(changes, present.units, units, reviewed)) console.error(line);
  console.error(`Đề nghị ${redirects.length} chuyển hướng cho redirects.json.`);
  if (values.report !== undefined) {
    writeFileSync(values.report, `${JSON.stringify({ changes, redirects }, null, 2)}\n`);
  }
}
