import type { Graph } from '../model/graph.ts';
import { type Download, jsonDownload } from './download.ts';

/** The whole model as one file; its bytes are what the model's hash is made of. */
export function canonicalModel({ model }: Graph): Download {
  const { permalinks: _, ...published } = model;
  return jsonDownload('du-lieu/model.json', published);
}
