import type { Graph } from '../../model/graph.ts';
import type { DownloadOptions } from '../download.ts';
import { checklistFiles } from './checklists.ts';
import { documentFiles, type NamedWordFile } from './document-files.ts';
import { comparisonFiles, reviewFiles } from './table-files.ts';

/** Every Word file of the site, not yet written: documents and their parts, checklists and templates, comparisons, the review. */
export function wordFiles(graph: Graph, options: DownloadOptions): NamedWordFile[] {
  return [documentFiles, checklistFiles, comparisonFiles, reviewFiles].flatMap((make) =>
    make(graph, options),
  );
}
