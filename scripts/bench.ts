/**
 * `npm run bench [-- --scale 1,4,10] [-- --frameworks 0,10,50]`: measures builds, pages and search with frameworks of
 * bodies added: until the model has n times as many components, or n of them.
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
import { type ModelChange, makeWorkspace, timesAsLarge, withFrameworks } from './bench/workspace.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { task } from './lib/task.ts';

const { values } = readArguments({
  options: { scale: { type: 'string', default: '1,4,10' }, frameworks: { type: 'string' } },
});

await runCommand(async () => {
  const sets = await Promise.all((['dev', 'own', 'unseen', 'asked', 'fresh'] as const).map(readQueries));
  const queries = sets.flat();
  const all: Figures[] = [];
  try {
    for (const size of sizes()) all.push(await measure(size, queries));
  } finally {
    print(all, queries);
  }
});

/** A size to measure: how tables call it, and how the model becomes so large. */
type Size = { name: string; isReal: boolean; change: ModelChange };

function sizes(): Size[] {
  const numbers = (values.frameworks ?? values.scale).split(',').map(Number);
  return values.frameworks === undefined
    ? numbers.map((n) => ({ name: `${n}×`, isReal: n === 1, change: timesAsLarge(n) }))
    : numbers.map((n) => ({ name: `+${n} khung`, isReal: n === 0, change: withFrameworks(n) }));
}

async function measure({ name, isReal, change }: Size, queries: readonly Query[]): Promise<Figures> {
  const workspace = await task(`${name}: mở rộng mô hình`, () => makeWorkspace(change));
  try {
    const { documents, components } = loadModel(join(workspace, 'model'));
    const { dist, ...build } = await task(`${name}: dựng trang`, () => measureBuild(workspace));
    const site = await task(`${name}: cân các trang`, () => measureSite(dist));
    const search = await task(`${name}: tìm kiếm`, () => measureSearch(dist, queries));
    const lighthouse = isReal ? await lighthouseOf(dist) : [];
    const size = { documents: documents.length, components: components.length };
    return { size: name, model: size, build, site, search, lighthouse };
  } finally {
    await rm(workspace, { recursive: true });
  }
}

/** Without a network for Lighthouse's packages it says so and gives no figures; everything else is still measured. */
async function lighthouseOf(dist: string): Promise<Verdict[]> {
  try {
    return await task('Lighthouse', () => measureLighthouse(dist, loadModel('model')));
  } catch (cause) {
    console.log(`Không đo được bằng Lighthouse: ${cause instanceof Error ? cause.message : String(cause)}`);
    return [];
  }
}

/** Prints what was measured, even when a larger model could not be built. */
function print(all: readonly Figures[], queries: readonly Query[]): void {
  if (all.length === 0) return;
  console.log(`\n${[buildTable(all), weightTable(all), searchTable(queries, all)].join('\n')}`);
  const real = all.find(({ size }) => size === '1×' || size === '+0 khung');
  if (real !== undefined)
    console.log([qualityTable(queries, real.search), lighthouseTable(real.lighthouse)].join('\n'));
  console.log(faultList(all));
}
