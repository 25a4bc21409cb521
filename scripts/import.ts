/**
 * `npm run import -- FILE [--doc ID] [--report FILE] [--text FILE]`: a document (.txt, .docx) → a draft of its JSON tree
 * on the standard output, for review; what the import could not decide, one line each, on the error stream. With `--doc`
 * the error stream also says what the text changes in that document of the model, one line a unit; `--report` writes the
 * same as JSON, with the redirects that the change needs. `--text` writes the words of a .docx as the text that belongs
 * into `model/sources/`.
 *
 * `npm run import -- FILE --doc ID --meta META.json --write [--dry-run]`: the text becomes a document of the model, or
 * the present version of one that it has, with a list of what a person must decide.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareDocuments } from '../src/model/compare-documents.ts';
import { ExpectedError } from '../src/model/expected-error.ts';
import { type Doubt, doubtLines } from '../src/model/import/doubt.ts';
import { importDocument } from '../src/model/import/import-document.ts';
import { newDocument } from '../src/model/import/new-document.ts';
import { reportLines } from '../src/model/import-report.ts';
import { readPart } from '../src/model/load.ts';
import { pagesAfter, proposeRedirects } from '../src/model/propose-redirects.ts';
import { linesOf, runningLines } from '../src/model/running.ts';
import { type LegalDocument, legalDocument } from '../src/model/schema/document.ts';
import { manifest, type Source } from '../src/model/schema/source.ts';
import type { Unit } from '../src/model/schema/unit.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { readText } from './lib/source-text.ts';
import { writeVersion } from './lib/write-version.ts';

const { values, positionals } = readArguments({
  options: {
    doc: { type: 'string' },
    report: { type: 'string' },
    text: { type: 'string' },
    meta: { type: 'string' },
    model: { type: 'string', default: 'model' },
    write: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

await runCommand(async () => {
  const [file] = positionals;
  if (file === undefined)
    throw new ExpectedError('Thiếu tên tệp: npm run import -- TỆP [--doc MÃ] [--report TỆP]');
  if (values.write) {
    await write(file);
    return;
  }
  const { sources } = readPart('model', 'sources/manifest.json', manifest);
  const present = values.doc === undefined ? undefined : readDocument(values.doc);
  const { units, doubts } = read(file, sources, present);
  for (const line of doubtLines(basename(file), doubts)) console.error(line);
  process.stdout.write(`${JSON.stringify(draftOf(units, present, file, sources), null, 2)}\n`);
  if (present !== undefined) report(present, units, sources);
  else if (values.report !== undefined) {
    throw new ExpectedError('Báo cáo cần --doc là mã của một văn bản đang có trong model/documents/.');
  }
});

/** Makes the text the present version of a document; `--dry-run` only says what that would do. */
async function write(file: string): Promise<void> {
  const { doc, meta, model } = values;
  if (doc === undefined || meta === undefined) {
    throw new ExpectedError(
      'Ghi bản mới cần --doc MÃ và --meta TỆP: npm run import -- TỆP --doc MÃ --meta TỆP --write',
    );
  }
  const isDryRun = values['dry-run'];
  const { isNew, decisions, list, doubts } = await writeVersion({
    model,
    file,
    document: doc,
    meta,
    isDryRun,
  });
  for (const line of doubts) console.error(line);
  if (!isNew) console.log(`Mô hình đã có đúng bản này của “${doc}”, không có gì để làm.`);
  else if (list === undefined)
    console.log(
      isDryRun
        ? `Chạy thử: chưa ghi gì. Văn bản “${doc}” hợp lệ.`
        : `Đã ghi văn bản “${doc}” vào ${model}/. Đọc lại ${model}/documents/${doc}.json với bản in, rồi: npm run build`,
    );
  else {
    console.log(list.text);
    console.log(
      isDryRun
        ? `Chạy thử: chưa ghi gì. Bản mới hợp lệ, có ${decisions.length} điều cần người quyết định.`
        : `Đã ghi bản mới vào ${model}/. ${decisions.length} điều cần người quyết định nằm ở ${model}/${list.path}. Bước tiếp: npm run build`,
    );
  }
}

/** The units of a file, with everything that is doubtful about them. */
function read(
  file: string,
  sources: readonly Source[],
  present: LegalDocument | undefined,
): { units: Unit[]; doubts: Doubt[] } {
  const { text, notes } = readText(file);
  if (values.text !== undefined) writeFileSync(values.text, text);
  const source = sources.find((entry) => entry.file === basename(file));
  const running: Source['running'] = source?.running ?? [[1, linesOf(text).length]];
  const roots = present?.units.flatMap(({ id, kind }) => (kind === 'van-ban' ? [id] : []));
  const { units, doubts } = importDocument(runningLines({ running }, text), roots);
  if (source === undefined)
    notes.push('tệp không có trong model/sources/manifest.json; đã nhập mọi dòng của tệp.');
  return { units, doubts: [...notes.map((what) => ({ line: 0, what })), ...doubts] };
}

function readDocument(id: string): LegalDocument | undefined {
  const file = `documents/${id}.json`;
  return existsSync(join('model', file)) ? readPart('model', file, legalDocument) : undefined;
}

function draftOf(
  units: Unit[],
  present: LegalDocument | undefined,
  file: string,
  sources: readonly Source[],
): object {
  if (values.doc === undefined) return { units };
  if (present !== undefined) return { id: values.doc, units };
  const source = sources.find((entry) => entry.file === basename(file));
  return newDocument(values.doc, units, source);
}

function report(present: LegalDocument, units: Unit[], sources: readonly Source[]): void {
  const changes = compareDocuments(present.units, units);
  const source = sources.find(({ id }) => id === present.source);
  const again = source === undefined ? [] : read(join('model/sources', source.file), sources, present).units;
  const reviewed = compareDocuments(present.units, again).filter(({ kind }) => kind !== 'kept');
  const draft = { ...present, units, pages: pagesAfter(present.pages, changes) };
  const redirects = proposeRedirects(present, draft, changes);
  for (const line of reportLines(changes, present.units, units, reviewed)) console.error(line);
  console.error(`Đề nghị ${redirects.length} chuyển hướng cho redirects.json.`);
  if (values.report !== undefined) {
    writeFileSync(values.report, `${JSON.stringify({ changes, redirects }, null, 2)}\n`);
  }
}
