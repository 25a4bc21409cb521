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
 * The files to lay over the real model to enlarge it; the model's other files stay as they are.
 * Copied: documents with sources, components of the reference frameworks with their groups, bodies, tasks.
 * Not copied: the national framework and the figures, whose drawings therefore stay as they are, and the four layers
 * and seven principles, of which the schema allows no more. The copies keep the vocabulary of the real texts:
 * Vietnamese is written in syllables, and a longer text brings hardly any new ones.
 *
 * @param model a checked model
 * @param times how many times as large: a whole number from 1 to 26
 * @throws when `times` is none of these
 */
export function enlarge(model: Model, times: number): FileToWrite[] {
  if (!Number.isInteger(times) || times < 1 || times > LARGEST) {
    throw new Error(`Số lần nhân "${times}" không hợp lệ: hãy dùng một số nguyên từ 1 đến ${LARGEST}`);
  }
  const copies = Array.from({ length: times - 1 }, (_, index) => copyOf(model, index + 2));
  const all = [model, ...copies];
  const documents = copies.flatMap((copy) => copy.documents);
  const texts = documents.map(sourceOfCopy);
  const groups = all.flatMap(({ structure }) => structure.groups);
  const agencies = all.flatMap((part) => part.agencies);
  const tasks = all.flatMap((part) => part.tasks);
  const components = all.flatMap((part) => part.components);
  const byFramework = Map.groupBy(components, ({ framework }): FrameworkId => framework);
  return [
    json('sources/manifest.json', { sources: [...model.sources, ...texts.map(({ source }) => source)] }),
    ...texts.map(({ source: { file }, text }) => ({ path: `sources/${file}`, text })),
    ...documents.map((document) => json(`documents/${document.id}.json`, document)),
    ...[...byFramework].map(([framework, members]) => json(`components/${framework}.json`, members)),
    json('structure.json', { ...model.structure, groups }),
    json('agencies.json', agencies),
    json('tasks.json', tasks),
    json('permalinks.json', times === 1 ? model.permalinks : withoutReview(model.permalinks)),
  ];
}

/** Of a longer text the rules of the review find other things than those whose anchors were published. */
function withoutReview(permalinks: Model['permalinks']): Model['permalinks'] {
  return Object.fromEntries(
    Object.entries(permalinks).filter(([address]) => !address.startsWith('/ra-soat/')),
  );
}

function json(path: string, value: unknown): FileToWrite {
  return { path, text: `${JSON.stringify(value, null, 1)}\n` };
}
