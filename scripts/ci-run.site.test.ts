import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const real = join(import.meta.dirname, '..', '.ci', 'run');
let dir = '';

/** A stand-in for npm: each of its two commands prints a text and ends with a code. */
const npm = `#!/usr/bin/env bash
case "$*" in
  ci) exit "$INSTALL_CODE" ;;
  test) printf '%b\\n' "$TEST_OUTPUT"; exit "$TEST_CODE" ;;
  *) echo "unexpected: npm $*"; exit 99 ;;
esac
`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ci-'));
  await mkdir(join(dir, '.ci'));
  await copyFile(real, join(dir, '.ci', 'run'));
  await writeFile(join(dir, 'npm'), npm);
  await chmod(join(dir, 'npm'), 0o755);
});

afterAll(async () => {
  await rm(dir, { recursive: true });
});

/** Runs .ci/run and gives its exit code and last line. */
function run(output: string, testCode = 0, installCode = 0): Promise<{ code: number; last: string }> {
  const env = {
    ...process.env,
    PATH: `${dir}${delimiter}${process.env.PATH}`,
    INSTALL_CODE: String(installCode),
    TEST_CODE: String(testCode),
    TEST_OUTPUT: output,
  };
  return new Promise((resolve) => {
    const child = execFile('bash', [join(dir, '.ci', 'run')], { env }, (_, out) =>
      resolve({ code: child.exitCode ?? -1, last: out.trimEnd().split('\n').at(-1) ?? '' }),
    );
  });
}

const passed = ' Test Files  9 passed (9)\n      Tests  41 passed (41)\n   Duration  1.2s';

test('says how many tests passed', async () => {
  expect(await run(passed)).toEqual({ code: 0, last: '41 passed, 0 failed' });
});

test('reads the numbers through colours, from the last summary', async () => {
  const coloured = `      Tests  9 passed (9)\n\\033[2m      Tests \\033[22m \\033[1m\\033[32m41 passed\\033[39m (41)`;
  expect(await run(coloured)).toEqual({ code: 0, last: '41 passed, 0 failed' });
});

test('says how many tests failed and fails, even when the tests did not say so by their exit code', async () => {
  const failed = '      Tests  2 failed | 40 passed | 1 skipped (43)';
  expect(await run(failed, 1)).toEqual({ code: 1, last: '40 passed, 2 failed' });
  expect(await run(failed, 0)).toEqual({ code: 1, last: '40 passed, 2 failed' });
});

test('a failure beside the tests counts as one', async () => {
  expect(await run(passed, 1)).toEqual({ code: 1, last: '41 passed, 1 failed' });
  expect(await run('lint: 1 error', 2)).toEqual({ code: 2, last: '0 passed, 1 failed' });
});

test('a failed installation fails', async () => {
  expect(await run(passed, 0, 7)).toEqual({ code: 7, last: '0 passed, 1 failed' });
});

test('no tests at all is a failure', async () => {
  expect(await run('nothing to do')).toEqual({ code: 1, last: '0 passed, 1 failed' });
});
