/** Writes the Markdown copies of the site in a folder and reports their number. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeAlternates } from './markdown-alternates.ts';
import { openStore } from './store.ts';

const [dist, kept] = workerData as [string, string];
const store = openStore(kept);
const written = await writeAlternates(dist, dist, store);
store.save();
parentPort?.postMessage(written);
