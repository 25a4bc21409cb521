/**
 * A model n times as large, to measure how the site grows: the real one, untouched, and n − 1 copies of its documents
 * with what refers to them. Pure.
 */
import type { Model } from '../../src/model/model.ts';
import type { FrameworkId } from '../../src/model/schema/structure.ts';
import type { FileToWrite } from '../lib/write.ts';
import { copyOf } from './copy.ts';
import { sourceOfCopy } from './source.ts';

/** Copies are told apart by a capital letter in their codes. */
export const LARGEST = 26;

/**
 * The files of the enlarged model, below its folder, without the source texts of the real one, which stay as they are.
 * Copied: documents with sources, components of the reference frameworks with their groups, bodies, tasks.
 * Not copied: the national framework, whose drawing therefore stays as it is, and the four layers and seven principles,
 * of which the schema allows no more. The copies keep the vocabulary of the real texts: Vietnamese is written in
 * syllables, and a longer text brings hardly any new ones.
 *
 * @param model a checked model
 * @param times how many times as large: a whole number from 1 to 26; 1 gives the same model
 * @throws when `times` is none of these
 */
export function enlarge(model: Model, times: number): FileToWrite[] {
  if (!Number.isInteger(times) || times < 1 || times > LARGEST) {
    throw new Error(`Số lần nhân "${times}" không hợp lệ: hãy dùng một số nguyên từ 1 đến ${LARGEST}`);
  }
  const copies = Array.from({ length: times - 1 }, (_, index) => copyOf(model, index + 2));
  const all = [model, ...copies];
  const texts = copies.flatMap(({ documents }) => documents.map(sourceOfCopy));
  const components = Map.groupBy(
    all.flatMap((part) => part.components),
    ({ framework }): FrameworkId => framework,
  );
  return [
    json('sources/manifest.json', { sources: [...model.sources, ...texts.map(({ source }) => source)] }),
    ...texts.map(({ source: { file }, text }) => ({ path: `sources/${file}`, text })),
    json('structure.json', { ...model.structure, groups: all.flatMap(({ structure }) => structure.groups) }),
    json(
      'agencies.json',
      all.flatMap(({ agencies }) => agencies),
    ),
    json(
      'tasks.json',
      all.flatMap(({ tasks }) => tasks),
    ),
    json('permalinks.json', model.permalinks),
    json('redirects.json', model.redirects),
    ...all.flatMap(({ documents }) =>
      documents.map((document) => json(`documents/${document.id}.json`, document)),
    ),
    ...[...components].map(([framework, members]) => json(`components/${framework}.json`, members)),
  ];
}

function json(path: string, value: unknown): FileToWrite {
  return { path, text: `${JSON.stringify(value, null, 1)}\n` };
}
