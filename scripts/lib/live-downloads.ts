/** What the live site makes of the model beside its pages. */
import { siteGraph } from '../../src/model/site-model.ts';
import { indexSearch } from '../index-search.ts';
import { exportDownloads, type Place } from './write-downloads.ts';

export async function makeSearch(out: string): Promise<void> {
  await indexSearch(siteGraph(), out);
}

export async function makeDownloads(out: string, place: Place): Promise<void> {
  await exportDownloads(siteGraph(), out, place);
}
