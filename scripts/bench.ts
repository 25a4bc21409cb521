/**
 * `npm run bench [-- --scale 1,4,10] [-- --frameworks 0,10,50] [-- --runs 3] [-- --starlight]`: measures builds, pages
 * and search with frameworks of bodies added: until the model has n times as many components, or n of them. Each build
 * is measured so many times, from nothing, and its median told; beside it, where asked for, Starlight's.
 * Builds in the system's temporary folder; the project's own folders do not change.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModel } from '../src/model/load.ts';
import { measureLighthouse, type Verdict } from './bench/lighthouse.ts';
import { type Build, measureBuild } from './bench/measure-build.ts';
import { measureSite } from './bench/measure-site.ts';
import { type Query, readQueries } from './bench/queries.ts';
import { measureSearch } from './bench/search.ts';
import { measureStarlight, type PeerBuild } from './bench/starlight.ts';
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
  options: {
    scale: { type: 'string', default: '1,4,10' },
    frameworks: { type: 'string' },
    runs: { type: 'string', default: '1' },
    starlight: { type: 'boolean', default: false },
  },
});

await runCommand(async () => {
  const sets = await Promise.all(
    (['dev', 'own', 'unseen', 'asked', 'fresh', 'blind'] as const).map(readQueries),
  );
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

/** The last build stays for the other measurements; the others are repeated in workspaces of their own. */
async function measure(size: Size, queries: readonly Query[]): Promise<Figures> {
  const before: Measured[] = [];
  for (let run = 1; run < Number(values.runs); run++)
    before.push(await inWorkspace(size, (workspace) => measureOnce(size.name, workspace)));
  return inWorkspace(size, (workspace) => measureAll(size, queries, workspace, before));
}

type Measured = { build: Build; peer?: PeerBuild };

async function measureOnce(name: string, workspace: string): Promise<Measured> {
  const build = await task(`${name}: dựng trang`, () => measureBuild(workspace));
  if (!values.starlight) return { build };
  return { build, peer: await task(`${name}: Starlight`, () => measureStarlight(build.dist)) };
}

async function inWorkspace<T>({ name, change }: Size, act: (workspace: string) => Promise<T>): Promise<T> {
  const workspace = await task(`${name}: mở rộng mô hình`, () => makeWorkspace(change));
  try {
    return await act(workspace);
  } finally {
    await rm(workspace, { recursive: true });
  }
}

async function measureAll(
  { name, isReal }: Size,
  queries: readonly Query[],
  workspace: string,
  before: readonly Measured[],
): Promise<Figures> {
  const { documents, components } = loadModel(join(workspace, 'model'));
  const last = await measureOnce(name, workspace);
  const { dist } = last.build;
  const all = [...before, last];
  const { dist: _, ...build } = medianOf(all.map((one) => one.build));
  const peers = all.flatMap(({ peer }) => peer ?? []);
  const peer = peers.length === 0 ? {} : { peer: medianOf(peers) };
  const site = await task(`${name}: cân các trang`, () => measureSite(dist));
  const search = await task(`${name}: tìm kiếm`, () => measureSearch(dist, queries));
  const lighthouse = isReal ? await lighthouseOf(dist) : [];
  const model = { documents: documents.length, components: components.length };
  return { size: name, model, build, site, search, lighthouse, ...peer };
}

/** The build that took neither longest nor shortest. */
function medianOf<B extends { time: number }>(builds: readonly B[]): B {
  const [middle] = builds.toSorted((a, b) => a.time - b.time).slice(Math.floor((builds.length - 1) / 2));
  if (middle === undefined) throw new Error('no build');
  return middle;
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
