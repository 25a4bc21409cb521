import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { drawDiagrams } from '../../src/diagram/cache.ts';
import { drawingsOf } from '../../src/diagram/figure-drawings.ts';
import { targetAddress } from '../../src/model/address.ts';
import { COMMITTED_DRAWINGS_DIR, DRAWINGS_DIR } from '../../src/model/folders.ts';
import { graphOf } from '../../src/model/graph.ts';
import type { Model } from '../../src/model/model.ts';
import { writeFolder } from './write-folder.ts';

/**
 * Redraws stale drawings and returns how many; starts no browser when none is stale. Another folder than the committed
 * one begins with its drawings.
 */
export async function drawStale(model: Model): Promise<number> {
  if (!existsSync(DRAWINGS_DIR) && existsSync(COMMITTED_DRAWINGS_DIR))
    await cp(COMMITTED_DRAWINGS_DIR, DRAWINGS_DIR, { recursive: true });
  const { unit } = graphOf(model);
  const drawings = drawingsOf(model.figures, (target) => targetAddress(target, unit));
  // Loaded only when something is stale: most builds need no browser.
  const launch = async () => (await import('./browser.ts')).launchBrowser();
  const { files, drawn } = await drawDiagrams(drawings, { dir: DRAWINGS_DIR, launch });
  await writeFolder(DRAWINGS_DIR, files);
  return drawn.length;
}
