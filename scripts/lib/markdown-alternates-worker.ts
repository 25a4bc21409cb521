/** Writes the Markdown copies of the site in a folder and reports their number. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeTwins } from './markdown-alternates.ts';

parentPort?.postMessage(await writeTwins(workerData as string));
