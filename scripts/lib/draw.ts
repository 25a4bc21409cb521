import { drawDiagrams } from '../../src/diagram/cache.ts';
import { nationalDiagram } from '../../src/diagram/national.ts';
import type { Model } from '../../src/model/model.ts';
import { launchBrowser } from './browser.ts';
import { writeFolder } from './write.ts';

/** Where drawings lie: committed, served, and read by the pages. */
export const DRAWINGS = 'public/so-do';

/** Redraws what is stale; without stale drawings no browser starts. Returns how many were drawn. */
export async function drawStale(model: Model): Promise<number> {
  const { files, drawn } = await drawDiagrams([nationalDiagram(model)], {
    dir: DRAWINGS,
    launch: launchBrowser,
  });
  await writeFolder(DRAWINGS, files);
  return drawn.length;
}
