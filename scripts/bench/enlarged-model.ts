import { cp } from 'node:fs/promises';
import { loadModel } from '../../src/model/load.ts';
import { writeFolder } from '../lib/write.ts';
import { enlarge } from './enlarge.ts';

/** Writes the model in the folder `from`, so many times as large, into the folder `to`. Throws when it has faults. */
export async function writeEnlarged(from: string, to: string, times: number): Promise<void> {
  const files = enlarge(loadModel(from), times);
  const laid = new Set(files.map(({ path }) => path));
  await cp(from, to, { recursive: true });
  await writeFolder(to, files, (path) => !laid.has(path));
}
