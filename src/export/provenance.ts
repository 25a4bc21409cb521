import type { Graph } from '../model/graph.ts';
import { canonicalModel } from './canonical-model.ts';

/** Origin of the site: its version, the SHA-256 of the model and of each source text as received. */
export type Provenance = {
  version: string;
  model: string;
  sources: { id: string; file: string; sha256: string; title: string }[];
};

/** Content of `build.json`, and of the footer in short. `hash` is the SHA-256 of a text in hex. */
export function provenanceOf(graph: Graph, version: string, hash: (content: string) => string): Provenance {
  return {
    version,
    model: hash(canonicalModel(graph).text),
    sources: graph.model.sources.map(({ id, file, sha256, title }) => ({ id, file, sha256, title })),
  };
}
