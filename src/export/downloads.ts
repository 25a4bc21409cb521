/** Everything under `/du-lieu/` that is made from the model, and the JSON twin of each component's page. Pure. */
import type { Graph } from '../model/graph.ts';
import { PUBLISHED_SCHEMAS } from '../model/raw.ts';
import { componentDownloads } from './components.ts';
import { type Download, jsonDownload } from './download.ts';
import { findingDownloads } from './findings.ts';
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
    ...findingDownloads(graph, publicUrl),
    ...model.documents.map((document) => jsonDownload(`du-lieu/documents/${document.id}.json`, document)),
    ...Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => schemaDownload(name, schema)),
    jsonDownload('du-lieu/build.json', {
      version,
      model: hash(canonical.text),
      sources: model.sources.map(({ id, file, sha256, title }) => ({ id, file, sha256, title })),
    }),
  ];
  return files;
}
