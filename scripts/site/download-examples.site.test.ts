import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { serveFolder } from '../lib/serve.ts';
import { dist, pageAt, textOf, withClass } from './fixture.ts';

describe('the examples of the page', () => {
  const examples = withClass(pageAt('/du-lieu/'), 'example').map((element) => textOf(element));
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const hasTool = (name: string) => folders.some((folder) => existsSync(join(folder, name)));
  /** Opens a window: nothing that a test can wait for. */
  const shown = examples.filter((example) => example.startsWith('libreoffice '));
  const [run, absent] = [true, false].map((wanted) =>
    examples.filter((example) => !shown.includes(example) && hasTool(example.split(' ')[0] ?? '') === wanted),
  );

  test(`are commands for tools that are commonly there; not on this machine, so not run: ${absent?.length}`, () => {
    expect(shown).toHaveLength(4);
    for (const example of examples) expect(example).toMatch(/^(?:curl|jq|libreoffice|sha256sum|xmllint) /);
  });

  test.each(run ?? [])('%s', async (example) => {
    const served = await serveFolder(dist, 0);
    try {
      const command = example.replace(/https:\/\/[^/\s]+\//, served.url);
      const { stdout } = await promisify(execFile)('sh', ['-c', command], {
        cwd: join(dist, 'du-lieu'),
        maxBuffer: 64_000_000,
      });
      expect(stdout.trim()).toMatch(/\S/);
      expect(stdout).not.toMatch(/null|FAILED/);
    } finally {
      await served.close();
    }
  });
});
