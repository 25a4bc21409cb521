/** Writes a new version of a document into the model: all of it, or nothing. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ModelError } from '../../src/model/faults.ts';
import { type Graph, graphOf } from '../../src/model/graph.ts';
import { importDocument } from '../../src/model/import/import-document.ts';
import { loadModel, loadRaw, readPart } from '../../src/model/load.ts';
import { modelOf } from '../../src/model/model.ts';
import { type Decision, decisionList } from '../../src/model/new-version/decisions.ts';
import { type NewVersion, newVersionOf } from '../../src/model/new-version/new-version.ts';
import { reviewedTree } from '../../src/model/new-version/reviewed-tree.ts';
import type { Placed, RawModel } from '../../src/model/raw.ts';
import { runningLines } from '../../src/model/running.ts';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import type { Source } from '../../src/model/schema/source.ts';
import type { Unit } from '../../src/model/schema/unit.ts';
import { type VersionMeta, versionMeta } from '../../src/model/schema/version-meta.ts';
import { validate } from '../../src/model/validate.ts';
import { keepAddresses } from '../../src/plan/keep-addresses.ts';
import { planGraph } from './plan-pages.ts';
import { swapFolder } from './write.ts';

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
};

/**
 * Makes the new model beside the present one, checks it as a build does, and puts it in place of the present one.
 *
 * @throws ModelError with every fault of the new model, or an error with what is missing; the model is then as it was
 */
export async function writeVersion(order: VersionToWrite): Promise<WrittenVersion> {
  const { model, file, document, meta: metaFile, isDryRun } = order;
  const raw = loadRaw(model);
  const present = raw.documents.find(({ value }) => value.id === document)?.value;
  if (present === undefined) throw new Error(`Mô hình không có văn bản “${document}”.`);
  const meta = readMeta(metaFile, present);
  const text = readFileSync(file);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = raw.manifest.value.sources.find(({ id }) => id === present.source);
  if (present.version === meta.version) {
    if (source?.sha256 === sha256) return { isNew: false, decisions: [], list: undefined };
    throw new Error(`Bản “${meta.version}” đã có trong mô hình với lời văn khác: hãy đặt mã phiên bản khác.`);
  }
  const words = new TextDecoder('utf-8', { fatal: true }).decode(text);
  const next = newVersionOf(raw, document, {
    source: sourceOf(basename(file), present, meta, sha256, words),
    text: words,
    units: unitsOf(present, meta, words),
    meta,
  });
  const faults = validate(next.raw);
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
  await put(model, isDryRun, new Map([...changed, [list.path, list.text]]), [
    file,
    `sources/${basename(file)}`,
  ]);
  return { isNew: true, decisions: next.decisions, list };
}

/** The metadata; where the file is missing, one with what the present version says is written to be filled in. */
function readMeta(file: string, present: LegalDocument): VersionMeta {
  if (statSync(file, { throwIfNoEntry: false })?.isFile())
    return readPart(dirname(file), basename(file), versionMeta);
  writeFileSync(file, `${JSON.stringify(templateOf(present), null, 2)}\n`);
  throw new Error(
    `Chưa có tệp ${file}: đã viết một mẫu vào đó. Hãy sửa cho đúng bản mới rồi chạy lại lệnh này.`,
  );
}

function templateOf({ title, citation, issuer }: LegalDocument): VersionMeta {
  return {
    version: 'ban-moi',
    versionName: 'Bản ban hành ngày …',
    title,
    citation,
    status: 'hieu-luc',
    statusText: 'Có hiệu lực từ …',
    issuer,
    number: '…/QĐ-…',
    date: '2026-12-31',
    posted: '2026-12-31',
  };
}

function sourceOf(
  file: string,
  { id }: LegalDocument,
  { version, title, issuer, status, running }: VersionMeta,
  sha256: string,
  words: string,
): Source {
  const all: Source['running'] = [[1, words.split('\n').length]];
  const note = 'Bản nhập bằng lệnh import.';
  return {
    id: `${id}-${version}`,
    file,
    sha256,
    title,
    issuer,
    status,
    kind: 'van-ban',
    running: running ?? all,
    note,
  };
}

function unitsOf(present: LegalDocument, meta: VersionMeta, words: string): Unit[] {
  const running: Source['running'] = meta.running ?? [[1, words.split('\n').length]];
  const roots = present.units.flatMap(({ id, kind }) => (kind === 'van-ban' ? [id] : []));
  return reviewedTree(present.units, importDocument(runningLines({ running }, words), roots).units);
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

/** Writes the files into a copy of the model, checks the copy, and puts it in the place of the model. */
async function put(
  model: string,
  isDryRun: boolean,
  files: ReadonlyMap<string, string>,
  [from, to]: [string, string],
): Promise<void> {
  const next = `${model}.moi`;
  await rm(next, { recursive: true, force: true });
  try {
    await cp(model, next, { recursive: true });
    if (!existsSync(join(next, to))) await cp(from, join(next, to));
    for (const [path, text] of files) {
      await mkdir(dirname(join(next, path)), { recursive: true });
      await writeFile(join(next, path), text);
    }
    const graph: Graph = graphOf(loadModel(next));
    planGraph(graph);
    if (!isDryRun) await swapFolder(next, model);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}
