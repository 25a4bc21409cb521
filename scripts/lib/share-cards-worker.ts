/** Draws the share cards of the site in a folder and reports their number. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeShareCards } from './share-cards.ts';

const [dist, cache] = workerData as [string, string];
parentPort?.postMessage(await writeShareCards(dist, cache));
