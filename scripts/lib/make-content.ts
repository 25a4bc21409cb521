/** The pages of a model as MDX. */
import { CONTENT_DIR } from '../../src/model/folders.ts';
import type { Graph } from '../../src/model/graph.ts';
import { planNavigation } from '../../src/plan/plan.ts';
import { pagePath, renderPage } from '../../src/plan/render.ts';
import { drawStale } from './draw.ts';
import { hashOfCode } from './import-closure.ts';
import { withStore } from './kept.ts';
import { pageKeys } from './page-keys.ts';
import { planModel, writePages } from './plan-pages.ts';
import { type KeyedPage, keyPages } from './rendered-pages.ts';
import type { Settings } from './settings.ts';
import { type PlannedCards, plannedCards } from './share-cards.ts';
import { keptOr, keyOf, type Store } from './store.ts';
import { task } from './task.ts';

/** The name of the site, its planned pages, and the cards of these. */
export type MadeContent = { name: string; pages: KeyedPage[]; planned: PlannedCards };

/**
 * Checks the model, writes its pages into the content folder and draws its stale figures. What the pages consist of is in
 * memory only as long.
 *
 * @param kept folder of what is kept for the next build
 * @throws ModelError with every fault of the model
 */
export async function makeContent(
  settings: Settings,
  kept: string,
): Promise<{ graph: Graph; content: MadeContent }> {
  const plan = await task(
    'Kiểm tra mô hình',
    () => planModel(settings.model),
    ({
      graph: {
        model: { documents, components, tasks },
      },
    }) => `${documents.length} văn bản, ${components.length} thành phần, ${tasks.length} nhiệm vụ`,
  );
  const { result: files } = await task(
    'Sinh trang MDX',
    () => withStore(`${kept}/mdx`, (store) => writePages(plan, CONTENT_DIR, keptRender(store))),
    ({ counts }) => `${plan.pages.length} trang (${counts.reused} giữ lại)`,
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

/** Renders a page only when an earlier build has not rendered the same one. */
function keptRender(store: Store): typeof renderPage {
  const renderer = hashOfCode(['src/plan/render.ts']);
  return (page) => {
    const key = keyOf(renderer, JSON.stringify(page));
    const text = keptOr(store, key, () => Buffer.from(renderPage(page).text));
    return { path: pagePath(page), text: text.toString() };
  };
}
