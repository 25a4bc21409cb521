/** Writes the twins of the site in the folder that it is given, and says how many there are. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeTwins } from './markdown-alternates.ts';

parentPort?.postMessage(await writeTwins(workerData as string));
