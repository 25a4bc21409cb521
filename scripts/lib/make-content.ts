/** The pages of a model as MDX, planned and written in a thread of its own: what they consist of is in memory as long. */
import { ruledFindings } from '../../src/model/findings.ts';
import { CONTENT_DIR } from '../../src/model/folders.ts';
import { graphOf } from '../../src/model/graph.ts';
import { loadModel } from '../../src/model/load.ts';
import type { Finding } from '../../src/model/schema/finding.ts';
import { planNavigation } from '../../src/plan/plan.ts';
import { drawStale } from './draw.ts';
import { pageKeys } from './page-keys.ts';
import { planGraph, writePages } from './plan-pages.ts';
import { type KeyedPage, keyPages } from './rendered-pages.ts';
import type { Settings } from './settings.ts';
import { type PlannedCards, plannedCards } from './share-cards.ts';
import { task } from './task.ts';
import { openThread, tell } from './thread.ts';

/** The name of the site, its planned pages, and the cards of these. */
export type MadeContent = { name: string; pages: KeyedPage[]; planned: PlannedCards };

/**
 * Checks the model, writes its pages into the content folder and draws its stale figures.
 * @throws ModelError with every fault of the model
 */
export async function makeContent(settings: Settings): Promise<MadeContent> {
  const plan = await task(
    'Kiểm tra mô hình',
    () => {
      const graph = graphOf(loadModel(settings.model));
      // Others need it at once: to read all texts once more takes longer than to wait for it.
      tell(ruledFindings(graph));
      return planGraph(graph);
    },
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
  return {
    name: graph.model.structure.site.name,
    planned: plannedCards(plan),
    pages: keyPages(pages, files, pageKeys(graph, planNavigation(graph), settings)),
  };
}

/** A thread that makes the content, and what rules find in the model, which it tells as soon as it has checked it. */
export type ContentThread = {
  content: Promise<MadeContent>;
  ruled: Promise<readonly Finding[]>;
  stop: () => Promise<unknown>;
};

export function startContent(settings: Settings): ContentThread {
  const { call, told, stop } = openThread(import.meta.url);
  const content = call(makeContent, settings).finally(stop);
  // Who waits for what rules find hears of faults, too.
  content.catch(() => undefined);
  return { content, ruled: told as Promise<readonly Finding[]>, stop };
}
