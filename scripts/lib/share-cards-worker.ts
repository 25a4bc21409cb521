/** Draws share cards, or writes those of a site, and reports their number. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawShareCards, type Work, writeShareCards } from './share-cards.ts';

const work = workerData as Work;
parentPort?.postMessage(
  'dist' in work
    ? await writeShareCards(work.dist, work.cache)
    : await drawShareCards(work.cards, work.cache),
);
