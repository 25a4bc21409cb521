/** The pages of a model as MDX. */
import { CONTENT_DIR } from '../../src/model/folders.ts';
import type { Graph } from '../../src/model/graph.ts';
import { planNavigation } from '../../src/plan/plan.ts';
import { drawStale } from './draw.ts';
import { pageKeys } from './page-keys.ts';
import { planModel, writePages } from './plan-pages.ts';
import { type KeyedPage, keyPages } from './rendered-pages.ts';
import type { Settings } from './settings.ts';
import { type PlannedCards, plannedCards } from './share-cards.ts';
import { task } from './task.ts';

/** The name of the site, its planned pages, and the cards of these. */
export type MadeContent = { name: string; pages: KeyedPage[]; planned: PlannedCards };

/**
 * Checks the model, writes its pages into the content folder and draws its stale figures. What the pages consist of is in
 * memory only as long.
 * @throws ModelError with every fault of the model
 */
export async function makeContent(settings: Settings): Promise<{ graph: Graph; content: MadeContent }> {
  const plan = await task(
    'Kiểm tra mô hình',
    () => planModel(settings.model),
    ({
      graph: {
        model: { documents, components, tasks },
      },
    }) => `${documents.length} văn bản, ${components.length} thành phần, ${tasks.length} nhiệm vụ`,
  );
  const files = await task(
    'Sinh trang MDX',
    () => writePages(plan, CONTENT_DIR),
    () => `${plan.pages.length} trang`,
  );
  const { graph, pages } = plan;
  await task(
    'Vẽ sơ đồ',
    () => drawStale(graph.model),
    (drawn) => `${drawn} hình vẽ lại`,
  );
  const content = {
    name: graph.model.structure.site.name,
    planned: plannedCards(plan),
    pages: keyPages(pages, files, pageKeys(graph, planNavigation(graph), settings)),
  };
  return { graph, content };
}
