/** Everything under `/du-lieu/` that is made from the model, and the JSON twin of each component's page. Pure. */
import type { Graph } from '../model/graph.ts';
import { akomaNtosoDownloads } from './akoma-ntoso/document.ts';
import { archimateDownload } from './archimate/model.ts';
import { canonicalModel } from './canonical-model.ts';
import { changesDownloads } from './changes.ts';
import { comparisonDownloads } from './comparisons.ts';
import { componentDownloads } from './components.ts';
import { type BinaryDownload, type Download, type DownloadOptions, jsonDownload } from './download.ts';
import { findingDownloads } from './findings.ts';
import { llmsDownload } from './llms.ts';
import { oscalDownloads } from './oscal/catalog.ts';
import { provenanceOf } from './provenance.ts';
import { schemaDownloads } from './schema.ts';
import { glossaryDownload } from './skos/glossary.ts';
import { workbookDownloads } from './tables.ts';
import { taskDownloads } from './tasks.ts';

type Made = Download[] | Promise<BinaryDownload[]>;

/** What makes the files of each format, in the order of the page `/du-lieu/`. */
const FORMATS = {
  model: (graph: Graph) => [canonicalModel(graph)],
  components: (graph: Graph, { publicUrl }: DownloadOptions) => componentDownloads(graph, publicUrl),
  tasks: (graph: Graph, { publicUrl }: DownloadOptions) => taskDownloads(graph, publicUrl),
  documents: ({ model }: Graph) =>
    model.documents.map((document) => jsonDownload(`du-lieu/documents/${document.id}.json`, document)),
  changes: (graph: Graph, { publicUrl }: DownloadOptions) => changesDownloads(graph, publicUrl),
  comparisons: (graph: Graph, { publicUrl }: DownloadOptions) => comparisonDownloads(graph, publicUrl),
  findings: (graph: Graph, { publicUrl }: DownloadOptions) => findingDownloads(graph, publicUrl),
  xlsx: (graph: Graph, { publicUrl }: DownloadOptions) => workbookDownloads(graph, publicUrl),
  'akoma-ntoso': (graph: Graph, { publicUrl }: DownloadOptions) => akomaNtosoDownloads(graph, publicUrl),
  archimate: (graph: Graph, options: DownloadOptions) => [archimateDownload(graph, options)],
  oscal: oscalDownloads,
  skos: (graph: Graph, { publicUrl }: DownloadOptions) => [glossaryDownload(graph, publicUrl)],
  llms: (graph: Graph, { publicUrl }: DownloadOptions) => [llmsDownload(graph, publicUrl)],
  schema: schemaDownloads,
  build: (graph: Graph, { version, hash }: DownloadOptions) => [
    jsonDownload('du-lieu/build.json', provenanceOf(graph, version, hash)),
  ],
} satisfies Record<string, (graph: Graph, options: DownloadOptions) => Made>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** The files of one format, with the paths that they have on the site. */
export async function downloadsAs(
  format: Format,
  graph: Graph,
  options: DownloadOptions,
): Promise<(Download | BinaryDownload)[]> {
  return FORMATS[format](graph, options);
}

/** The files of all formats. */
export async function downloadsOf(
  graph: Graph,
  options: DownloadOptions,
): Promise<(Download | BinaryDownload)[]> {
  return (await Promise.all(FORMAT_NAMES.map((format) => downloadsAs(format, graph, options)))).flat();
}
