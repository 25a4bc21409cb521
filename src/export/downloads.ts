/** Everything under `/du-lieu/` that is made from the model, and the JSON file of each component. Pure. */
import type { Graph } from '../model/graph.ts';
import { akomaNtosoDownloads } from './akoma-ntoso/document-xml.ts';
import { archimateDownloads } from './archimate/model-xml.ts';
import { assessmentDownloads } from './assessments.ts';
import { calendarDownloads } from './calendar.ts';
import { canonicalModel } from './canonical-model.ts';
import { changesDownloads } from './changes.ts';
import { changesSinceDownloads } from './changes-since.ts';
import { comparisonDownloads } from './comparisons.ts';
import { componentDownloads } from './components.ts';
import { conformityDownloads } from './conformity-file.ts';
import { type BinaryDownload, type Download, type DownloadOptions, jsonDownload } from './download.ts';
import { dutyDownloads } from './duties.ts';
import { feedsDownloads } from './feeds.ts';
import { findingDownloads } from './findings-table.ts';
import { frameworkTemplateDownloads } from './framework-templates.ts';
import { llmsDownload } from './llms.ts';
import { oscalDownloads } from './oscal/catalog.ts';
import { provenanceOf } from './provenance.ts';
import { schemaDownloads } from './schema.ts';
import { glossaryDownloads } from './skos/glossary.ts';
import { taskDownloads } from './tasks.ts';
import { verifyDownload } from './verify.ts';
import { wordDownloads } from './word/word-downloads.ts';
import { workbookDownloads } from './workbook-tables.ts';

type Made = Download | Download[] | Promise<BinaryDownload[]>;

/** Makes the files of each format, in the order of the page `/du-lieu/`. */
const FORMATS = {
  model: canonicalModel,
  components: componentDownloads,
  tasks: taskDownloads,
  documents: ({ model }) =>
    model.documents.map((document) => jsonDownload(`du-lieu/documents/${document.id}.json`, document)),
  changes: changesDownloads,
  'changes-since': changesSinceDownloads,
  feeds: feedsDownloads,
  calendar: calendarDownloads,
  comparisons: comparisonDownloads,
  findings: findingDownloads,
  duties: dutyDownloads,
  xlsx: workbookDownloads,
  docx: wordDownloads,
  assessments: assessmentDownloads,
  conformity: conformityDownloads,
  'framework-templates': frameworkTemplateDownloads,
  'akoma-ntoso': akomaNtosoDownloads,
  archimate: archimateDownloads,
  oscal: oscalDownloads,
  skos: glossaryDownloads,
  verify: verifyDownload,
  llms: llmsDownload,
  schema: schemaDownloads,
  build: (graph, { version, hash }) => jsonDownload('du-lieu/build.json', provenanceOf(graph, version, hash)),
} satisfies Record<string, (graph: Graph, options: DownloadOptions) => Made>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** The files of one format, with their paths on the site. */
export async function downloadsAs(
  format: Format,
  graph: Graph,
  options: DownloadOptions,
): Promise<(Download | BinaryDownload)[]> {
  return [await FORMATS[format](graph, options)].flat();
}

/** The files of all formats. */
export async function downloadsOf(
  graph: Graph,
  options: DownloadOptions,
): Promise<(Download | BinaryDownload)[]> {
  return (await Promise.all(FORMAT_NAMES.map((format) => downloadsAs(format, graph, options)))).flat();
}
