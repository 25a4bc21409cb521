/**
 * `npm run bench [-- --scale 1,4,10]`: measures builds, pages and search with the model n times as large.
 * Builds in the system's temporary folder; the project's own folders do not change.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModel } from '../src/model/load.ts';
import { measureLighthouse, type Verdict } from './bench/lighthouse.ts';
import { measureBuild } from './bench/measure-build.ts';
import { measureSite } from './bench/measure-site.ts';
import { type Query, readQueries } from './bench/queries.ts';
import { measureSearch } from './bench/search.ts';
import {
  buildTable,
  type Figures,
  faultList,
  lighthouseTable,
  qualityTable,
  searchTable,
  weightTable,
} from './bench/tables.ts';
import { makeWorkspace } from './bench/workspace.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { task } from './lib/task.ts';

const { values } = readArguments({ options: { scale: { type: 'string', default: '1,4,10' } } });

await runCommand(async () => {
  const sets = await Promise.all((['dev', 'own', 'unseen', 'asked'] as const).map(readQueries));
  const queries = sets.flat();
  const all: Figures[] = [];
  try {
    for (const times of values.scale.split(',').map(Number)) all.push(await measure(times, queries));
  } finally {
    print(all, queries);
  }
});

async function measure(times: number, queries: readonly Query[]): Promise<Figures> {
  const workspace = await task(`${times}× Nhân mô hình`, () => makeWorkspace(times));
  try {
    const { documents, components } = loadModel(join(workspace, 'model'));
    const { dist, ...build } = await task(`${times}× Dựng trang`, () => measureBuild(workspace));
    const site = await task(`${times}× Cân các trang`, () => measureSite(dist));
    const search = await task(`${times}× Tìm kiếm`, () => measureSearch(dist, queries));
    const lighthouse = times === 1 ? await lighthouseOf(dist) : [];
    const size = { documents: documents.length, components: components.length };
    return { times, model: size, build, site, search, lighthouse };
  } finally {
    await rm(workspace, { recursive: true });
  }
}

/** Without a network for Lighthouse's packages it says so and gives no figures; everything else is still measured. */
async function lighthouseOf(dist: string): Promise<Verdict[]> {
  try {
    return await task('1× Lighthouse', () => measureLighthouse(dist, loadModel('model')));
  } catch (cause) {
    console.log(`Không đo được bằng Lighthouse: ${cause instanceof Error ? cause.message : String(cause)}`);
    return [];
  }
}

/** Prints what was measured, even when a larger model could not be built. */
function print(all: readonly Figures[], queries: readonly Query[]): void {
  if (all.length === 0) return;
  console.log(`\n${[buildTable(all), weightTable(all), searchTable(queries, all)].join('\n')}`);
  const real = all.find(({ times }) => times === 1);
  if (real !== undefined)
    console.log([qualityTable(queries, real.search), lighthouseTable(real.lighthouse)].join('\n'));
  console.log(faultList(all));
}
