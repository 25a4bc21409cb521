/** Everything under `/du-lieu/` that is made from the model, and the JSON twin of each component's page. Pure. */
import type { Graph } from '../model/graph.ts';
import { PUBLISHED_SCHEMAS } from '../model/raw.ts';
import { akomaNtosoDownloads } from './akoma-ntoso/document.ts';
import { archimateDownload } from './archimate/model.ts';
import { changesDownloads } from './changes.ts';
import { comparisonDownloads } from './comparisons.ts';
import { componentDownloads } from './components.ts';
import { type Download, jsonDownload } from './download.ts';
import { oscalDownloads } from './oscal/catalog.ts';
import { schemaDownload } from './schema.ts';

/** `hash` gives the SHA-256 of a text in hex; `publicUrl` the public address of a path of this site. */
export function downloadsOf(
  graph: Graph,
  {
    version,
    hash,
    publicUrl,
  }: { version: string; hash: (text: string) => string; publicUrl: (path: string) => string },
): Download[] {
  const { model } = graph;
  const { permalinks: _, ...published } = model;
  const canonical = jsonDownload('du-lieu/model.json', published);
  const files = [
    canonical,
    ...componentDownloads(graph, publicUrl),
    ...changesDownloads(graph, publicUrl),
    ...comparisonDownloads(graph, publicUrl),
    ...model.documents.map((document) => jsonDownload(`du-lieu/documents/${document.id}.json`, document)),
    ...akomaNtosoDownloads(graph, publicUrl),
    archimateDownload(graph, { version, publicUrl }),
    ...oscalDownloads(graph, { version, hash, publicUrl }),
    ...Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => schemaDownload(name, schema)),
    jsonDownload('du-lieu/build.json', {
      version,
      model: hash(canonical.text),
      sources: model.sources.map(({ id, file, sha256, title }) => ({ id, file, sha256, title })),
    }),
  ];
  return files;
}
