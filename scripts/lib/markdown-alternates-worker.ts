/** Writes the Markdown copies of the site in a folder and reports their number. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeAlternates } from './markdown-alternates.ts';

parentPort?.postMessage(await writeAlternates(workerData as string));
