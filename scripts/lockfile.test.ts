/** What `npm ci` installs: everything named in the lockfile with its hash, on every system, without scripts that fetch. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Locked = {
  version: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  bin?: Record<string, string>;
};

const root = join(import.meta.dirname, '..');
const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { dependencies, devDependencies, optionalDependencies, allowScripts } = json('package.json');
const locks = [
  'package-lock.json',
  'scripts/bench/lighthouse/package-lock.json',
  'scripts/bench/starlight/package-lock.json',
];
const packagesOf = (file: string) =>
  Object.entries(json(file).packages as Record<string, Locked>).filter(([path]) => path !== '');
const packages = packagesOf('package-lock.json');

test.each(locks)('every package of %s has a hash and names no place to fetch it from', (file) => {
  const wrong = packagesOf(file).filter(
    ([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined,
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('every version in package.json is exact', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('the only package with a script at installation is one whose script fetches nothing', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.map(([path]) => path)).toEqual(
    Object.keys(allowScripts).map((name) => `node_modules/${name}`),
  );
});

test.each([
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
])('Node, the compiler and the tools for %s %s stand in the lockfile', (os, cpu) => {
  const names = packages
    .filter(([, locked]) => locked.os?.includes(os) && locked.cpu?.includes(cpu))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  for (const tool of [
    /^node-/,
    /^@esbuild\//,
    /^@biomejs\/cli-/,
    /^@pagefind\//,
    /^@astrojs\/compiler-binding-/,
  ])
    expect(names.filter((name) => tool.test(name)).length, `${tool}`).toBeGreaterThan(0);
});

test('exactly one package brings `node` for this system, in a version that the tools accept', () => {
  const nodes = packages.filter(([, { bin }]) => bin?.['node'] !== undefined);
  expect(nodes.map(([path]) => path.slice('node_modules/'.length))).toEqual(
    Object.keys(optionalDependencies),
  );
  expect(nodes.filter(([, { version }]) => !version.startsWith('24.'))).toEqual([]);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(major > 22 || (major === 22 && minor >= 18)).toBe(true);
});
