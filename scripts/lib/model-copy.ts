/** Changes to the model, made in a copy that takes its place when it is right. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { graphOf } from '../../src/model/graph.ts';
import { loadModel } from '../../src/model/load.ts';
import { planGraph } from './plan-pages.ts';
import { restoreFolder, swapFolder } from './write-folder.ts';

/** Puts the model back where it was when an import was killed in the middle of its last step. */
export function restoreModel(model: string): Promise<void> {
  return restoreFolder(copyOf(model), model);
}

function copyOf(model: string): string {
  return `${model}.moi`;
}

/** Writes the files into a copy of the model, checks the copy, and puts it in the place of the model unless told not to. */
export async function putInModel(
  model: string,
  files: ReadonlyMap<string, string>,
  isDryRun: boolean,
): Promise<void> {
  const next = copyOf(model);
  await rm(next, { recursive: true, force: true });
  try {
    await cp(model, next, { recursive: true });
    for (const [path, text] of files) {
      await mkdir(dirname(join(next, path)), { recursive: true });
      await writeFile(join(next, path), text);
    }
    planGraph(graphOf(loadModel(next)));
    if (!isDryRun) await swapFolder(next, model);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}
