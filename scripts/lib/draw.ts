import { drawDiagrams } from '../../src/diagram/cache.ts';
import { nationalDiagram } from '../../src/diagram/national.ts';
import { DRAWINGS_DIR } from '../../src/drawings-dir.ts';
import type { Model } from '../../src/model/model.ts';
import { launchBrowser } from './browser.ts';
import { writeFolder } from './write.ts';

/** Redraws what is stale; without stale drawings no browser starts. Returns how many were drawn. */
export async function drawStale(model: Model): Promise<number> {
  const { files, drawn } = await drawDiagrams([nationalDiagram(model)], {
    dir: DRAWINGS_DIR,
    launch: launchBrowser,
  });
  await writeFolder(DRAWINGS_DIR, files);
  return drawn.length;
}
