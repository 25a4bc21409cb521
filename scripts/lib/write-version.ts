/** Writes a document, or a new version of one, into the model: all of it, or nothing. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkModel } from '../../src/model/check-model.ts';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { ModelError } from '../../src/model/faults.ts';
import { graphOf } from '../../src/model/graph.ts';
import { type Doubt, doubtLines } from '../../src/model/import/doubt.ts';
import { faultInText } from '../../src/model/import/fault-in-text.ts';
import { type Imported, importDocument } from '../../src/model/import/import-document.ts';
import { linesOfUnits } from '../../src/model/import/lines-of-units.ts';
import { loadRaw } from '../../src/model/load.ts';
import { modelOf } from '../../src/model/model.ts';
import { documentFile } from '../../src/model/new-version/carry.ts';
import { type Decision, decisionList } from '../../src/model/new-version/decisions.ts';
import { type NewVersion, newVersionOf } from '../../src/model/new-version/new-version.ts';
import { reviewedTree } from '../../src/model/new-version/reviewed-tree.ts';
import { versionTemplate } from '../../src/model/new-version/version-template.ts';
import type { Placed, RawModel } from '../../src/model/raw.ts';
import { linesOf, type RunningLine, runningLines } from '../../src/model/running.ts';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import type { Source } from '../../src/model/schema/source.ts';
import { keepAddresses } from '../../src/plan/keep-addresses.ts';
import { putInModel, restoreModel } from './model-copy.ts';
import { readMeta, readSourceText, readText, sourceEntry } from './source-text.ts';
import { writeDocument } from './write-document.ts';

/** What to write: the text, the document that it is a version of, what is said of it. */
export type VersionToWrite = {
  model: string;
  file: string;
  document: string;
  meta: string;
  isDryRun: boolean;
};

export type WrittenVersion = {
  /** False when the model had this version of this text already. */
  isNew: boolean;
  decisions: Decision[];
  /** The list of decisions as Markdown, with its place in the model. */
  list: { path: string; text: string } | undefined;
  /** What the import doubts, one line each. */
  doubts: string[];
};

/**
 * Makes the new model beside the present one, checks it as a build does, and puts it in place of the present one.
 *
 * @throws ModelError with every fault of the new model, or an error with what is missing; the model is then as it was
 */
export async function writeVersion(order: VersionToWrite): Promise<WrittenVersion> {
  const { model, file, document, meta: metaFile, isDryRun } = order;
  await restoreModel(model);
  const raw = loadRaw(model);
  const present = raw.documents.find(({ value }) => value.id === document)?.value;
  if (present === undefined)
    return { isNew: true, decisions: [], list: undefined, doubts: await writeDocument(order, raw) };
  const template = versionTemplate(present, unitsOf(present, readText(file).text).units, {
    taken: [...raw.documents, ...raw.versions].map(({ value }) => value.version),
    today: today(),
  });
  const meta = readMeta(metaFile, template, `bản mới của “${document}”`);
  const text = readSourceText(file, `${document}-${meta.version}`);
  const entry = sourceEntry(`${document}-${meta.version}`, text, meta, raw.manifest.value.sources);
  const source = raw.manifest.value.sources.find(({ id }) => id === present.source);
  if (present.version === meta.version) {
    if (source?.sha256 === entry.sha256) return { isNew: false, decisions: [], list: undefined, doubts: [] };
    throw new ExpectedError(
      `Bản “${meta.version}” đã có trong mô hình với lời văn khác: hãy đặt mã phiên bản khác.`,
    );
  }
  const { units, doubts, lines } = unitsOf(present, text.text, meta.running);
  const next = newVersionOf(raw, document, { source: entry, text: text.text, units, meta });
  const from = {
    ...{ document: documentFile(present), text: basename(file), meta: basename(metaFile) },
    lines: linesOfUnits(units, lines),
  };
  const faults = checkModel(next.raw).map((fault) => faultInText(fault, from));
  if (faults.length > 0) throw new ModelError(faults);
  const before = graphOf(modelOf(raw));
  const after = graphOf(modelOf(next.raw));
  const kept = keepAddresses(before, after, next);
  const changed = filesOf(raw, next, kept);
  const textOf = (path: string) => changed.get(path) ?? readFileSync(join(model, path), 'utf8');
  const list = {
    path: `versions/${document}/${meta.version}.can-quyet.md`,
    text: `${decisionList(next.decisions, textOf)}\n`,
  };
  const files = new Map([...changed, [list.path, list.text], [`sources/${entry.file}`, text.text]]);
  await putInModel(model, files, isDryRun);
  const said: Doubt[] = [...text.notes.map((what) => ({ line: 0, what })), ...doubts];
  return { isNew: true, decisions: next.decisions, list, doubts: doubtLines(text.name, said) };
}

/** The day in Viet Nam. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}

function unitsOf(
  present: LegalDocument,
  words: string,
  running: Source['running'] = [[1, linesOf(words).length]],
): Imported & { lines: RunningLine[] } {
  const roots = present.units.flatMap(({ id, kind }) => (kind === 'van-ban' ? [id] : []));
  const lines = runningLines({ running }, words);
  const { units, doubts } = importDocument(lines, roots);
  return { units: reviewedTree(present.units, units), doubts, lines };
}

/** The files of the model that are not as they were, by their paths. */
function filesOf(
  before: RawModel,
  { raw }: NewVersion,
  kept: { redirects: unknown; permalinks: unknown },
): Map<string, string> {
  const textsOf = (model: RawModel) =>
    new Map(
      (Object.values(model) as (Placed<unknown> | Placed<unknown>[] | Map<string, unknown>)[])
        .flatMap((part) => (part instanceof Map ? [] : part))
        .map(({ file, value }): [string, string] => [file, `${JSON.stringify(value, null, 2)}\n`]),
    );
  const was = textsOf(before);
  const changed = [...textsOf(raw)].filter(([file, text]) => was.get(file) !== text);
  return new Map([
    ...changed,
    [before.redirects.file, `${JSON.stringify(kept.redirects, null, 2)}\n`],
    [before.permalinks.file, `${JSON.stringify(kept.permalinks, null, 1)}\n`],
  ]);
}
