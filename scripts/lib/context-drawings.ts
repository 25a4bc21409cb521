import { contextIn } from '../../src/components/component-context.ts';
import { contextPicture } from '../../src/diagram/context-picture.ts';
import { contextText } from '../../src/diagram/context-text.ts';
import { standaloneSvg } from '../../src/diagram/standalone.ts';
import type { Download } from '../../src/export/download.ts';
import type { Graph } from '../../src/model/graph.ts';

/** Folders with the drawings of a site: as pages link them, and among the downloads. */
export const DRAWING_FOLDERS = ['so-do', 'du-lieu/diagrams'] as const;

/** The relations of each component that has some, as a drawing that stands alone and as Mermaid text. */
export function contextDrawings(graph: Graph, publicUrl: (path: string) => string): Download[] {
  return graph.model.components.flatMap(({ id }) => {
    const context = contextIn(graph, id);
    if (context === undefined) return [];
    const drawn = standaloneSvg(contextPicture(context, false), publicUrl);
    const text = contextText(context);
    return DRAWING_FOLDERS.flatMap((folder) => [
      { path: `${folder}/quan-he/${id}.svg`, text: drawn },
      { path: `${folder}/quan-he/${id}.mmd`, text },
    ]);
  });
}
