/** Writes a document that the model does not have yet into the model: all of it, or nothing. */
import { basename } from 'node:path';
import { checkModel } from '../../src/model/check-model.ts';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { ModelError } from '../../src/model/faults.ts';
import { graphOf } from '../../src/model/graph.ts';
import { type Doubt, doubtLines } from '../../src/model/import/doubt.ts';
import { faultInText } from '../../src/model/import/fault-in-text.ts';
import { importDocument } from '../../src/model/import/import-document.ts';
import { linesOfUnits } from '../../src/model/import/lines-of-units.ts';
import { newDocument } from '../../src/model/import/new-document.ts';
import { modelOf } from '../../src/model/model.ts';
import type { RawModel } from '../../src/model/raw.ts';
import { linesOf, type RunningLine, runningLines } from '../../src/model/running.ts';
import { type LegalDocument, slugId } from '../../src/model/schema/document.ts';
import type { Source } from '../../src/model/schema/source.ts';
import type { VersionMeta } from '../../src/model/schema/version-meta.ts';
import { ownAddresses } from '../../src/model/site-pages.ts';
import { extendLedger } from '../../src/plan/ledger.ts';
import { planPages } from '../../src/plan/plan.ts';
import { putInModel } from './model-copy.ts';
import { readMeta, readSourceText, sourceEntry } from './source-text.ts';

/** The text, the id under which it is published, what is said of it. */
export type DocumentToWrite = {
  model: string;
  file: string;
  document: string;
  meta: string;
  isDryRun: boolean;
};

/**
 * Adds the text to the sources, its tree to the documents and its addresses to the ledger. Returns what the import
 * doubts, one line each.
 *
 * @throws ModelError with every fault of the new model, or an error with what is missing; the model is then as it was
 */
export async function writeDocument(order: DocumentToWrite, raw: RawModel): Promise<string[]> {
  const { model, file, document: id, isDryRun } = order;
  if (!slugId.safeParse(id).success)
    throw new ExpectedError(
      `--doc ${id}: tên văn bản chỉ gồm chữ thường không dấu, chữ số và “-”, như ${raw.documents[0]?.value.id ?? 'tt-22-2026-bm'}.`,
    );
  const text = readSourceText(file, id);
  const guessed = documentOf(id, text.text, undefined);
  const meta = readMeta(order.meta, metaOf(guessed.document), newName(id, raw));
  const { document, doubts, lines } = documentOf(id, text.text, meta);
  const source = sourceEntry(`${id}-${meta.version}`, text, meta, raw.manifest.value.sources);
  const next: RawModel = {
    ...raw,
    manifest: { ...raw.manifest, value: { sources: [...raw.manifest.value.sources, source] } },
    sources: new Map(raw.sources).set(source.id, {
      file: `sources/${source.file}`,
      text: text.text,
      sha256: source.sha256,
    }),
    documents: [
      ...raw.documents,
      { file: `documents/${id}.json`, value: { ...document, source: source.id } },
    ],
  };
  const from = {
    ...{ document: `documents/${id}.json`, text: basename(file), meta: basename(order.meta) },
    lines: linesOfUnits(document.units, lines),
  };
  const faults = checkModel(next).map((fault) => faultInText(fault, from));
  if (faults.length > 0) throw new ModelError(faults);
  const graph = graphOf(modelOf(next));
  const ledger = extendLedger(raw.permalinks.value, planPages(graph), ownAddresses(graph));
  await putInModel(
    model,
    new Map([
      [`sources/${source.file}`, text.text],
      [raw.manifest.file, `${JSON.stringify(next.manifest.value, null, 2)}\n`],
      [`documents/${id}.json`, `${JSON.stringify(next.documents.at(-1)?.value, null, 2)}\n`],
      [raw.permalinks.file, `${JSON.stringify(ledger, null, 1)}\n`],
    ]),
    isDryRun,
  );
  const said: Doubt[] = [...text.notes.map((what) => ({ line: 0, what })), ...doubts];
  return doubtLines(text.name, said);
}

/** The document as its own words and the metadata have it. */
function documentOf(
  id: string,
  text: string,
  meta: VersionMeta | undefined,
): { document: LegalDocument; doubts: Doubt[]; lines: RunningLine[] } {
  const running: Source['running'] = meta?.running ?? [[1, linesOf(text).length]];
  const lines = runningLines({ running }, text);
  const { units, doubts } = importDocument(lines);
  const { running: _, number, date, ...said } = meta ?? {};
  const { number: ownNumber, date: ownDate, ...own } = newDocument(id, units, undefined);
  const [numberSaid, dateSaid] = meta === undefined ? [ownNumber, ownDate] : [number, date];
  return {
    document: {
      ...own,
      ...said,
      ...(numberSaid !== undefined && { number: numberSaid }),
      ...(dateSaid !== undefined && { date: dateSaid }),
    },
    doubts,
    lines,
  };
}

/** Says that the document is a new one, and which ones there are: a mistyped name would else become another document. */
function newName(id: string, raw: RawModel): string {
  const known = raw.documents.map(({ value }) => value.id).join(', ');
  return `một văn bản mới tên “${id}” (các văn bản đang có: ${known})`;
}

/** What the letterhead tells of the metadata. */
function metaOf(document: LegalDocument): VersionMeta {
  const {
    version,
    versionName,
    title,
    shortTitle,
    citation,
    status,
    statusText,
    issuer,
    number,
    date,
    posted,
  } = document;
  return {
    ...{ version, versionName, title, shortTitle, citation, status, statusText, issuer },
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    posted,
  };
}
