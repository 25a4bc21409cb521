/** All that is made from a model alone, in a thread: it is read once, and once its pages are planned they can be rendered. */
import { type MadeContent, makeContent } from './make-content.ts';
import { type DownloadPlaces, type MadeDownloads, makeDownloads } from './make-downloads.ts';
import type { Settings } from './settings.ts';
import { openThread, tell } from './thread.ts';

/**
 * Makes the pages of a model, which it tells, and then its downloads.
 * @throws ModelError with every fault of the model
 */
export async function makeFromModel(settings: Settings, places: DownloadPlaces): Promise<MadeDownloads> {
  const { graph, content } = await makeContent(settings, places.kept);
  tell(content);
  return makeDownloads(graph, settings, places);
}

/** A thread that makes all from a model; it loads its code at once. */
export type ModelThread = {
  /** What is made, once each. */
  make: (...values: Parameters<typeof makeFromModel>) => {
    content: Promise<MadeContent>;
    downloads: Promise<MadeDownloads>;
  };
  stop: () => Promise<unknown>;
};

export function modelThread(): ModelThread {
  const { call, told, stop } = openThread(import.meta.url);
  return {
    make: (...values) => {
      const downloads = call(makeFromModel, ...values).finally(stop);
      // Who waits for the pages hears of faults, too.
      downloads.catch(() => undefined);
      return { content: told as Promise<MadeContent>, downloads };
    },
    stop,
  };
}
