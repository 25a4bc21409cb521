import type { Graph } from '../model/graph.ts';
import { type Download, jsonDownload } from './download.ts';

/** The whole model as one file; the model's hash is the hash of its bytes. */
export function canonicalModel({ model }: Graph): Download {
  const { permalinks: _, ...published } = model;
  return jsonDownload('du-lieu/model.json', published);
}
