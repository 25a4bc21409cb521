/** Makes the model folder of a body's framework from its filled table: all of it, or nothing. */
import { Blob } from 'node:buffer';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { rowsOfFile } from '../../src/browser/assessment/read-file.ts';
import { FRAMEWORK_COLUMNS } from '../../src/conformity/framework-table.ts';
import { type ReadList, readList } from '../../src/conformity/read-list.ts';
import type { ReferenceFramework } from '../../src/conformity/reference-framework.ts';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { type Graph, graphOf } from '../../src/model/graph.ts';
import { loadModel, readPart } from '../../src/model/load.ts';
import { frameworkFiles } from '../../src/model/new-framework/framework-files.ts';
import { frameworkTree } from '../../src/model/new-framework/framework-tree.ts';
import { type RowFault, readRows } from '../../src/model/new-framework/read-rows.ts';
import { referenceData } from '../../src/model/reference-data.ts';
import { type FrameworkMeta, frameworkMeta } from '../../src/model/schema/framework-meta.ts';
import { planGraph } from './plan-pages.ts';

/** What to make: from which table and metadata, where, from the reference of which model. */
export type FrameworkOrder = {
  file: string;
  meta: string;
  out: string;
  model: string;
  /** Public address of the edition of that model. */
  site: string;
  isDryRun: boolean;
};

export type WrittenFramework = { components: number; declined: number; pages: number };

/**
 * @throws ExpectedError with every fault of the table, one a line, or with what is missing; nothing is written then
 *   but a template of the metadata where there is none
 */
export async function writeFramework(order: FrameworkOrder): Promise<WrittenFramework> {
  const { file, out, site, isDryRun } = order;
  if (existsSync(out)) throw new ExpectedError(`Đã có ${out}: hãy xóa, hoặc đặt tên thư mục khác.`);
  const graph = graphOf(loadModel(order.model));
  const list = await readTable(file);
  const framework = frameworkOf(list, graph, file);
  const meta = readMeta(order.meta, framework, site);
  const { rows, declined, faults } = readRows(list, referenceData(graph), framework, meta.body);
  if (faults.length > 0) throw new ExpectedError(faultLines(basename(file), faults));
  if (rows.length === 0) throw new ExpectedError(`${basename(file)}: không có thành phần nào được áp dụng.`);
  const tree = frameworkTree(meta, graph.model.structure.layers, rows, declined);
  const pages = await put(frameworkFiles(meta, tree, framework, site), out, isDryRun);
  return { components: rows.length, declined: declined.length, pages };
}

async function readTable(file: string): Promise<ReadList> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new ExpectedError(`Không có tệp ${file}.`);
  const list = await readList(
    readFileSync(file),
    async (bytes) => {
      const rows = await rowsOfFile(new Blob([bytes]) as globalThis.Blob);
      return 'refused' in rows ? rows : [rows];
    },
    async () => undefined,
  );
  if ('refused' in list) throw new ExpectedError(`${basename(file)}: ${list.refused}.`);
  return list;
}

function frameworkOf({ framework }: ReadList, graph: Graph, file: string): ReferenceFramework {
  const { frameworks } = referenceData(graph);
  const found = frameworks.find(({ id }) => id === framework);
  if (found !== undefined) return found;
  const { heading } = FRAMEWORK_COLUMNS.framework;
  const known = frameworks.map(({ id, body }) => `${id} (${body})`).join(', ');
  throw new ExpectedError(
    `${basename(file)}: cột “${heading}” ghi “${framework}”; hãy ghi một trong: ${known || 'mô hình không có khung nào'}.`,
  );
}

/** The metadata; where the file is missing, one to be filled in is written. */
function readMeta(file: string, framework: ReferenceFramework, site: string): FrameworkMeta {
  if (statSync(file, { throwIfNoEntry: false })?.isFile())
    return readPart(dirname(file), basename(file), frameworkMeta);
  const template: FrameworkMeta = {
    id: 'khung-cua-don-vi',
    title: `Khung kiến trúc số của ${framework.body} …`,
    shortTitle: 'Khung kiến trúc số …',
    citation: 'Khung kiến trúc số của … (Dự thảo)',
    status: 'du-thao',
    statusText: 'DỰ THẢO – chưa có hiệu lực',
    issuer: '…',
    version: 'du-thao',
    versionName: 'Dự thảo',
    posted: '2026-01-01',
    body: `${framework.body} …`,
    searchName: 'Khung số',
    referenceSite: site,
  };
  writeFileSync(file, `${JSON.stringify(template, null, 2)}\n`);
  throw new ExpectedError(
    `Chưa có tệp ${file}: đã viết một mẫu vào đó. Hãy sửa tên, cơ quan, ngày rồi chạy lại lệnh này.`,
  );
}

function faultLines(file: string, faults: readonly RowFault[]): string {
  return [
    ...faults.map(
      ({ row, column, why }) => `✗ ${file}, dòng ${row}, cột “${FRAMEWORK_COLUMNS[column].heading}”: ${why}.`,
    ),
    `${faults.length} lỗi, chưa ghi gì. Hãy sửa các ô ấy rồi chạy lại lệnh này.`,
  ].join('\n');
}

/** Writes the files beside their place, checks them as a build does, and puts them there. */
async function put(files: ReadonlyMap<string, string>, out: string, isDryRun: boolean): Promise<number> {
  const beside = `${out}.moi`;
  await rm(beside, { recursive: true, force: true });
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(beside, path)), { recursive: true });
      await writeFile(join(beside, path), text);
    }
    const { pages } = planGraph(graphOf(loadModel(beside)));
    if (!isDryRun) await rename(beside, out);
    return pages.length;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
